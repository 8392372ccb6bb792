package org.entente.ingestion.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads folders of facts: {@code NAME.json} holds the facts of {@code NAME.txt}. */
public final class FactFiles {

    private static final String ENDING = ".json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private FactFiles() {}

    /**
     * The documents of a gold set. The texts lie beside the facts, or in a folder {@code documents} beside their folder.
     *
     * @throws UnusableFile if a file is not what it should be
     */
    public static List<MarkedDocument> gold(Path folder) throws IOException {
        List<MarkedDocument> documents = new ArrayList<>();
        for (Path file : filesIn(folder)) {
            JsonNode json = tree(file);
            String name = name(file);
            Path text = beside(file, json.path("document").asText(name + ".txt"));
            MarkedDocument document = new MarkedDocument(
                    name,
                    json.path("language").asText("und"),
                    json.path("part").asText(""),
                    text(text),
                    facts(file, json));
            GoldCheck.faults(document).stream().findFirst().ifPresent(fault -> {
                throw new UnusableFile(fault);
            });
            documents.add(document);
        }
        return documents;
    }

    /**
     * The facts proposed for each document, by the document's name.
     *
     * @throws UnusableFile if a file is not what it should be
     */
    public static Map<String, List<StatedFact>> predicted(Path folder) throws IOException {
        Map<String, List<StatedFact>> facts = new TreeMap<>();
        for (Path file : filesIn(folder)) {
            facts.put(name(file), facts(file, tree(file)));
        }
        return facts;
    }

    /** The facts in a file's JSON. What is no fact becomes one of unknown kind, so that it counts as wrong. */
    private static List<StatedFact> facts(Path file, JsonNode json) {
        JsonNode list = json.isArray() ? json : json.path("facts");
        if (!list.isArray()) {
            throw new UnusableFile(file + " holds no list of facts.");
        }
        List<StatedFact> facts = new ArrayList<>();
        list.forEach(fact -> facts.add(
                fact.path("fields").isObject()
                        ? new StatedFact(fact.path("kind").asText(), fact.get("fields"))
                        : new StatedFact("", JsonNodeFactory.instance.objectNode())));
        return facts;
    }

    private static Path beside(Path file, String document) {
        Path here = file.resolveSibling(document);
        return Files.exists(here)
                ? here
                : file.toAbsolutePath().getParent().resolveSibling("documents").resolve(document);
    }

    private static JsonNode tree(Path file) throws IOException {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw new UnusableFile(file + " is no JSON: " + e.getOriginalMessage());
        }
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new UnusableFile("There is no text " + file + ".");
        } catch (MalformedInputException e) {
            throw new UnusableFile(file + " is not UTF-8 text.");
        }
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }
}
