package org.entente.ingestion.extraction;

import java.util.ArrayList;
import java.util.List;

/** What the extractor is measured on. The texts are the same at each run. */
public enum Sample {

    /** One English press release of 2 kB. */
    RELEASE {
        @Override
        List<String> texts() {
            return List.of(new TextWriter("en", 1).write(2_000));
        }
    },

    /** One English document of 36 kB. */
    DOCUMENT {
        @Override
        List<String> texts() {
            return List.of(new TextWriter("en", 2).write(36_000));
        }
    },

    /** One line of 1 MiB, without a single break. */
    LINE {
        @Override
        List<String> texts() {
            String text = new TextWriter("en", 3).write(1 << 20);
            return List.of(text.replaceAll("\\s+", " "));
        }
    },

    /** French releases and reports. */
    FRENCH {
        @Override
        List<String> texts() {
            return several("fr", 4);
        }
    },

    /** Spanish releases and reports. */
    SPANISH {
        @Override
        List<String> texts() {
            return several("es", 5);
        }
    },

    /** Releases and reports as partners send them: mostly English, some French and Spanish. */
    MIXED {
        @Override
        List<String> texts() {
            List<String> texts = new ArrayList<>(several("en", 6));
            texts.addAll(several("en", 7));
            texts.addAll(several("fr", 8));
            texts.addAll(several("es", 9));
            return texts;
        }
    };

    abstract List<String> texts();

    private static List<String> several(String language, long seed) {
        TextWriter writer = new TextWriter(language, seed);
        return List.of(writer.write(1_500), writer.write(3_000), writer.write(6_000), writer.write(20_000));
    }
}
