package org.entente.ingestion.requests;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;

/**
 * Refuses a JSON body that is more than the server reads on the event loop: the request goes on with it on a worker thread, where
 * Hibernate Reactive does not run. A body that a resource reads itself, such as a file, is that resource's matter.
 */
@Provider
public class JsonBodyLimit implements ReaderInterceptor {

    private final int most;

    public JsonBodyLimit(@ConfigProperty(name = "quarkus.rest.input-buffer-size") MemorySize buffer) {
        this.most = Math.toIntExact(buffer.asLongValue());
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (isJson(context.getMediaType()) && context.getType() != InputStream.class) {
            limit(context);
        }
        return context.proceed();
    }

    private void limit(ReaderInterceptorContext context) throws IOException {
        String announced = context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH);
        if (announced == null) {
            byte[] body = context.getInputStream().readNBytes(most + 1);
            require(body.length);
            context.setInputStream(new ByteArrayInputStream(body));
        } else {
            require(Long.parseLong(announced));
        }
    }

    private void require(long size) {
        if (size > most) {
            throw new ProblemException(ProblemType.BODY_TOO_LARGE, "A JSON body may have " + most + " bytes at most.");
        }
    }

    private static boolean isJson(MediaType type) {
        return type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }
}
