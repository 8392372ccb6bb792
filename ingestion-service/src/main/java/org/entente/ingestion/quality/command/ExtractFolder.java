package org.entente.ingestion.quality.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.ingestion.extraction.ExtractedFact;
import org.entente.ingestion.extraction.Extractor;

/** Extracts the facts of every {@code NAME.txt} in a folder into {@code NAME.json} in another. */
final class ExtractFolder {

    private static final String ENDING = ".txt";

    private final PrintStream out;
    private final PrintStream err;
    private int facts;
    private int failures;

    ExtractFolder(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** The exit code; a text that cannot be read is reported and left out. */
    int run(Path texts, Path target) throws IOException {
        Refusal.unlessFolder(texts);
        refuseIfTaken(target);
        List<Path> files = filesIn(texts);
        List<Path> readable = files.stream().filter(ExtractFolder::isText).toList();
        if (readable.isEmpty()) {
            throw new Refusal("There are no " + ENDING + " files in " + texts + ".");
        }
        files.stream().filter(file -> !isText(file)).forEach(this::reportSkipped);
        Files.createDirectories(target);
        Extractor extractor = Extractor.create();
        readable.forEach(file -> extract(extractor, file, target));
        out.println("%s from %s: %s"
                .formatted(counted(facts, "fact"), counted(readable.size() - failures, "text"), target));
        return failures == 0 ? QualityCommand.DONE : QualityCommand.FAILED;
    }

    private void extract(Extractor extractor, Path file, Path target) {
        String document = file.getFileName().toString();
        String name = document.substring(0, document.length() - ENDING.length());
        try {
            List<ExtractedFact> found =
                    extractor.extract(Files.readString(file), Optional.empty()).facts();
            FactWriter.write(target.resolve(name + ".json"), document, found);
            facts += found.size();
        } catch (IOException e) {
            failures++;
            err.println("✗ " + document + " is left out. " + Refusal.reason(e));
        }
    }

    private void reportSkipped(Path file) {
        err.println("  " + file.getFileName() + " is left out: only " + ENDING + " files are read.");
    }

    private static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private static boolean isText(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    private static void refuseIfTaken(Path target) throws IOException {
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new Refusal(target + " is not a folder.");
        }
        if (Files.exists(target) && !contents(target).isEmpty()) {
            throw new Refusal(target + " already holds files; give a folder that is new or empty.");
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        return contents(folder).stream().filter(Files::isRegularFile).toList();
    }

    private static List<Path> contents(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }
}
