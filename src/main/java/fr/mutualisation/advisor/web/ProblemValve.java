package fr.mutualisation.advisor.web;

import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.json.ProblemJson;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what never reaches a door, such as a malformed request, with a problem like any other. */
final class ProblemValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);
    private static final int FIRST_ERROR = 400;
    private static final int INTERNAL = 500;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        if (failure != null && status == INTERNAL) {
            LOG.error("a request failed", failure);
        }
        byte[] body = ProblemJson.indented(List.of(fault(request, status)), status);
        try {
            response.setContentType(ProblemJson.MEDIA_TYPE);
            response.setContentLength(body.length);
            response.setHeader("Content-Language", "fr");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("nobody to answer", gone);
        }
    }

    private static Fault fault(Request request, int status) {
        String path = Printable.of(Optional.ofNullable(request.getRequestURI()).orElse(""));
        String method = Printable.of(Optional.ofNullable(request.getMethod()).orElse(""));
        return switch (status) {
            case 404 -> Fault.atPath(FaultCode.UNKNOWN_PATH, path, path);
            case 405 -> Fault.atPath(FaultCode.WRONG_METHOD, path, method, "");
            case INTERNAL -> Fault.atPath(FaultCode.INTERNAL, path);
            default -> Fault.atPath(FaultCode.BAD_REQUEST, path);
        };
    }
}
