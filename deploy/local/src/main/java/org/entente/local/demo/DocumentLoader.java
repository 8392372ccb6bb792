package org.entente.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Submits documents, each by its own contributor. */
final class DocumentLoader {

    private static final String BOUNDARY = "entente-demo-document";
    private static final Set<String> READY = Set.of("in_review", "reviewed");

    private final Api api;
    private final ObjectMapper json;

    DocumentLoader(Api api, ObjectMapper json) {
        this.api = api;
        this.json = json;
    }

    /** Submits the document, or finds it submitted already; returns its id. */
    String submit(DemoDocument document, byte[] text) throws IOException, InterruptedException {
        String mediaType = "multipart/form-data; boundary=" + BOUNDARY;
        return api.post(
                        document.submittedBy(),
                        "documents",
                        mediaType,
                        BodyPublishers.ofByteArray(form(document, text)))
                .body()
                .path("id")
                .asText();
    }

    /** Whether the document's facts are up for review. */
    boolean isReady(DemoDocument document, String id) throws IOException, InterruptedException {
        JsonNode body = api.get(document.submittedBy(), "documents/" + id).body();
        if (body.path("status").asText().equals("failed")) {
            throw new IOException("Document %s could not be read: %s"
                    .formatted(document.file(), body.path("reason").asText()));
        }
        return READY.contains(body.path("status").asText());
    }

    private byte[] form(DemoDocument document, byte[] text) throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        part(form, "metadata", "application/json", json.writeValueAsBytes(metadata(document)));
        part(form, "file\"; filename=\"" + document.file(), "text/plain; charset=utf-8", text);
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    private static void part(ByteArrayOutputStream form, String name, String mediaType, byte[] content) {
        String head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                .formatted(BOUNDARY, name, mediaType);
        form.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> metadata(DemoDocument document) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("title", document.title());
        metadata.put("sourceUrl", document.sourceUrl());
        metadata.put("publisher", document.publisher());
        metadata.put("publishedOn", document.publishedOn());
        metadata.put("language", document.language());
        return metadata;
    }
}
