package org.entente.ingestion.extraction.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.lexicon.Lexicons;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleReaderTest {
    private static final Reader READER = new Reader(Lexicons.load().fallback());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They adopted the Lake Consensus on Open Media Cooperation.|Lake Consensus on Open Media Cooperation",
                "They signed the Agreement on Radio and Television in Geneva.|Agreement on Radio and Television",
                "They adopted the LNU Work Programme for 2018-2019.|LNU Work Programme for 2018-2019",
                "They signed a memorandum of understanding on film archives with joy.|memorandum of understanding on film archives",
                "They signed a service agreement with Alpine Satellite Ltd for three years.|service agreement with Alpine Satellite Ltd",
                "They signed the Broadcasting Treaty of 1987.|Broadcasting Treaty",
                "They signed the Memorandum of Understanding on Cooperation in Developing Local News.|"
                        + "Memorandum of Understanding on Cooperation in Developing Local News"
            })
    void anInstrumentIsNamedWhole(String sentence, String title) {
        assertThat(title(sentence, CueKind.INSTRUMENT)).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Fifth Council of the Lake News Union (LNU) met.|Fifth Council of the Lake News Union (LNU)",
                "At its eighth meeting it rested.|eighth meeting",
                "They opened the 12th Coast-Island Media Forum in Suva.|12th Coast-Island Media Forum",
                "The 2019 Chad-Mali Dialogue on Radio was held.|2019 Chad-Mali Dialogue on Radio",
                "The Conference on Sound & Vision was held in Oslo.|Conference on Sound & Vision"
            })
    void aMeetingIsNamedWithItsEditionAndYear(String sentence, String title) {
        assertThat(title(sentence, CueKind.MEETING)).isEqualTo(title);
    }

    private static String title(String sentence, CueKind kind) {
        Passage passage = READER.read(sentence, Optional.empty()).get(0).passage();
        Title title = new TitleReader(passage).around(passage.cues(kind).get(0));
        return sentence.substring(title.span().start(), title.span().end());
    }
}
