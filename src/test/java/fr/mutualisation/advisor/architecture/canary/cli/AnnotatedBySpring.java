package fr.mutualisation.advisor.architecture.canary.cli;

import org.springframework.stereotype.Component;

/** Uses a library by an annotation only. */
@Component
final class AnnotatedBySpring {}
