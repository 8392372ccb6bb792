package org.entente.ingestion.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void aFullStopAfterAnAbbreviationEndsNothing() {
        assertThat(sentences("Mr. Lund met J. Okello. They signed."))
                .containsExactly("Mr. Lund met J. Okello.", "They signed.");
    }

    @Test
    void closingQuotationMarksStayWithTheirSentence() {
        assertThat(sentences("\"We agree.\" She left.")).containsExactly("\"We agree.\"", "She left.");
    }

    @Test
    void wrappedLinesAreOneSentence() {
        assertThat(sentences("The forum was held in\nthe harbour hall."))
                .containsExactly("The forum was held in\nthe harbour hall.");
    }

    @Test
    void headingsItemsAndRowsStandAlone() {
        String text = "REPORT\n\n- One item\n- Another\n\nYear   Items   Members\n2019   40   5\n";
        List<Block.Kind> kinds = sentencesOf(text).stream()
                .map(sentence -> sentence.block().kind())
                .toList();
        assertThat(kinds)
                .containsExactly(Block.Kind.HEADING, Block.Kind.ITEM, Block.Kind.ITEM, Block.Kind.ROW, Block.Kind.ROW);
    }

    @Test
    void listNumbersAreNoPartOfTheSentence() {
        assertThat(sentences("2.1 Each side shall pay.\n(a) to lend tapes;"))
                .containsExactly("Each side shall pay.", "to lend tapes;");
    }

    @Test
    void anEndlessSentenceIsCut() {
        assertThat(sentencesOf("word ".repeat(1000))).hasSize(4);
    }

    private static List<String> sentences(String text) {
        return sentencesOf(text).stream()
                .map(sentence ->
                        text.substring(sentence.span().start(), sentence.span().end()))
                .toList();
    }

    private static List<Sentence> sentencesOf(String text) {
        Sentences sentences = new Sentences(text);
        SentenceBreaks breaks = LocaleBreaks.of("en", Set.of()).copy();
        return Layout.blocks(text).stream()
                .flatMap(block -> sentences.add(block, breaks).stream())
                .toList();
    }
}
