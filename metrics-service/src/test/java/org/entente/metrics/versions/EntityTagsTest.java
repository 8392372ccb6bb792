package org.entente.metrics.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntityTagsTest {

    private static final LocalDate TODAY = LocalDate.parse("2018-07-01");
    private static final String TAG = EntityTags.of(7, "/series?a=b text/csv", TODAY);

    @Test
    void theVersionTheRequestAndTheDayEachMakeAnotherTag() {
        assertThat(List.of(
                        TAG,
                        EntityTags.of(8, "/series?a=b text/csv", TODAY),
                        EntityTags.of(7, "/series?a=b application/json", TODAY),
                        EntityTags.of(7, "/series?a=b text/csv", TODAY.plusDays(1))))
                .doesNotHaveDuplicates()
                .allMatch(tag -> tag.startsWith("\"") && tag.endsWith("\""));
        assertThat(EntityTags.of(7, "/series?a=b text/csv", TODAY)).isEqualTo(TAG);
    }

    @Test
    void oneOfSeveralTagsAWeakOneAndAStarMatch() {
        assertThat(EntityTags.matches(List.of("\"other\", " + TAG), TAG)).isTrue();
        assertThat(EntityTags.matches(List.of("W/" + TAG), TAG)).isTrue();
        assertThat(EntityTags.matches(List.of(TAG), EntityTags.weak(TAG))).isTrue();
        assertThat(EntityTags.matches(List.of("*"), TAG)).isTrue();
        assertThat(EntityTags.matches(List.of("\"other\""), TAG)).isFalse();
        assertThat(EntityTags.matches(List.of(), TAG)).isFalse();
    }
}
