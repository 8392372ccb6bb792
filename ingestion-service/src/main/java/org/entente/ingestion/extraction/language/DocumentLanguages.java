package org.entente.ingestion.extraction.language;

import java.util.Map;
import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.Lexicon;
import org.entente.ingestion.extraction.text.Block;

/** The language of a document, and of those of its paragraphs that are in another. */
public final class DocumentLanguages {
    private final Optional<Guess> main;
    private final boolean supported;
    private final Lexicon home;
    private final Map<Integer, String> others;
    private final Map<String, Lexicon> lexicons;

    DocumentLanguages(
            Optional<Guess> main,
            boolean supported,
            Lexicon home,
            Map<Integer, String> others,
            Map<String, Lexicon> lexicons) {
        this.main = main;
        this.supported = supported;
        this.home = home;
        this.others = others;
        this.lexicons = lexicons;
    }

    /** The language of the document, unless it is too short to tell. */
    public Optional<Guess> main() {
        return main;
    }

    /** Whether the extractor reads the document's language; a text too short to tell is read as the first one. */
    public boolean isSupported() {
        return supported;
    }

    /** The language that the document is read in. */
    public String home() {
        return home.language();
    }

    /** The words to read a block with, unless it is in a language that the extractor does not read. */
    public Optional<Lexicon> lexicon(Block block) {
        String other = others.get(block.paragraph());
        if (other != null) {
            return Optional.ofNullable(lexicons.get(other));
        }
        return supported ? Optional.of(home) : Optional.empty();
    }
}
