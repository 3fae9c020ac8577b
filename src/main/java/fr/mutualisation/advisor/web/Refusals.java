package fr.mutualisation.advisor.web;

import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Printable;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what goes wrong around a request into problems in French; nothing of the inside is shown. */
@RestControllerAdvice
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    @ExceptionHandler(NoResourceFoundException.class)
    ResponseEntity<byte[]> unknownPath(HttpServletRequest request) {
        return refused(request, FaultCode.UNKNOWN_PATH, Printable.of(request.getRequestURI()));
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    ResponseEntity<byte[]> wrongMethod(HttpRequestMethodNotSupportedException refusal, HttpServletRequest request) {
        String allowed = String.join(", ", Objects.requireNonNullElse(refusal.getSupportedMethods(), new String[0]));
        return refused(request, FaultCode.WRONG_METHOD, Printable.of(refusal.getMethod()), allowed);
    }

    @ExceptionHandler(HttpMediaTypeNotSupportedException.class)
    ResponseEntity<byte[]> wrongMediaType(HttpServletRequest request) {
        String given = Objects.requireNonNullElse(request.getContentType(), "");
        return refused(request, FaultCode.WRONG_MEDIA_TYPE, Printable.of(given));
    }

    @ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
    ResponseEntity<byte[]> notAcceptable(HttpMediaTypeNotAcceptableException refusal, HttpServletRequest request) {
        String available = String.join(
                ", ",
                refusal.getSupportedMediaTypes().stream()
                        .map(MediaType::toString)
                        .toList());
        return refused(request, FaultCode.NOT_ACCEPTABLE, available.isEmpty() ? "application/json" : available);
    }

    /** The body stopped short or was cut into malformed chunks. */
    @ExceptionHandler(IOException.class)
    ResponseEntity<byte[]> interrupted(IOException failure, HttpServletRequest request) {
        LOG.debug("{} was interrupted", request.getRequestURI(), failure);
        return refused(request, FaultCode.BAD_REQUEST);
    }

    /** The parameters of the address cannot be read: a wrong escape, no name, or far too many of them. */
    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<byte[]> unreadableParameters(HttpServletRequest request) {
        return refused(request, FaultCode.BAD_REQUEST);
    }

    /** The client went away: there is nobody to answer, and nothing is wrong here. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void clientGone() {}

    @ExceptionHandler(Exception.class)
    ResponseEntity<byte[]> unexpected(Exception failure, HttpServletRequest request) {
        // The dossier is never logged: only where and what failed.
        LOG.error("{} failed", request.getRequestURI(), failure);
        return refused(request, FaultCode.INTERNAL);
    }

    private static ResponseEntity<byte[]> refused(HttpServletRequest request, FaultCode code, String... details) {
        return Responses.problem(List.of(Fault.atPath(code, Printable.of(request.getRequestURI()), details)));
    }
}
