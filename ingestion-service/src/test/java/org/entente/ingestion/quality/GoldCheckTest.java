package org.entente.ingestion.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldCheckTest {

    @Test
    void findsNothingWrongWithAGoodFact() throws JsonProcessingException {
        assertThat(faults("meeting", "{'title': {'value': 'Lake Forum', 'start': 0, 'end': 10}}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        rumour      | {}                                                           | there is no such kind
        meeting     | {}                                                           | title is missing
        commitment  | {'parties': [{'value': 'Lake', 'start': 0, 'end': 4}]}       | text is missing
        meeting     | {'title': {'value': 'Lake', 'start': 0, 'end': 40}}          | points at no words
        meeting     | {'title': {'value': 'Lake', 'start': 0, 'end': 5}}           | begins or ends with white space
        meeting     | {'title': [{'value': 'Lake', 'start': 0, 'end': 4}]}         | must be one value
        agreement   | {'parties': []}                                              | must be a list
        agreement   | {'budget': {'value': 'Lake', 'start': 0, 'end': 4}}          | no field budget
        meeting     | {'date': {'value': 'May 2020', 'start': 0, 'end': 4}}        | must be an EDTF date
        meeting     | {'status': {'value': 'over', 'start': 0, 'end': 4}}          | must be one of cancelled, held, planned
        observation | {'value': {'value': '40', 'start': 0, 'end': 4}}             | value is no number
        """)
    void namesTheFault(String kind, String fields, String fault) throws JsonProcessingException {
        assertThat(faults(kind, fields)).anySatisfy(found -> assertThat(found).contains(fault));
    }

    private static List<String> faults(String kind, String fields) throws JsonProcessingException {
        StatedFact fact = new StatedFact(kind, new ObjectMapper().readTree(fields.replace('\'', '"')));
        return GoldCheck.faults(new MarkedDocument("toy", "en", "", "Lake Forum", List.of(fact)));
    }
}
