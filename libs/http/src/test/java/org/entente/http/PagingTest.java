package org.entente.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagingTest {

    @Test
    void aCursorComesBackAsItWasGiven() {
        Cursor cursor = Cursor.of("2019-10-28", "", "ünïcode & more");
        assertThat(Cursor.decode(cursor.encoded())).isEqualTo(cursor);
    }

    @Test
    void whatIsNoCursorIsRefused() {
        assertThatThrownBy(() -> Cursor.decode("%%%")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Cursor.of("a").parts(2)).isInstanceOf(ProblemException.class);
    }

    @Test
    void theElementBeyondThePageOnlyTellsThatThereIsMore() {
        Page<String> page = Page.of(List.of("a", "b", "c"), 2, Cursor::of);
        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.next()).contains(Cursor.of("b"));
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(Page.of(List.of("a", "b"), 2, Cursor::of).next()).isEmpty();
    }

    @Test
    void aLimitOutOfBoundsIsRefused() {
        assertThatThrownBy(() -> PageRequest.of(0, null)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> PageRequest.of(201, null)).isInstanceOf(ProblemException.class);
        assertThat(PageRequest.of(null, null).limit()).isEqualTo(50);
    }
}
