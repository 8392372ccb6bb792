package org.entente.ingestion.quality.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.entente.ingestion.extraction.ExtractedFact;
import org.entente.ingestion.quality.StatedFact;

/** Writes a document's facts into a new file, each with its confidence and the rules that made it. */
final class FactWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FactWriter() {}

    static void write(Path file, String document, List<ExtractedFact> facts) throws IOException {
        ObjectNode root = JSON.createObjectNode().put("document", document);
        ArrayNode list = root.putArray("facts");
        facts.forEach(fact -> list.add(json(fact)));
        byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private static ObjectNode json(ExtractedFact fact) {
        ObjectNode node =
                JSON.createObjectNode().put("kind", fact.kind().wireName()).put("confidence", fact.confidence());
        ArrayNode rules = node.putArray("rules");
        fact.rules().forEach(rules::add);
        node.set("fields", StatedFact.of(fact).fields());
        return node;
    }
}
