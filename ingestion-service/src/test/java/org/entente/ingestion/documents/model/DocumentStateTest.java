package org.entente.ingestion.documents.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DocumentStateTest {

    private final DocumentState.Extracting extracting = new DocumentState.Received().extract();

    @Test
    void aDocumentWithFactsGoesIntoReview() {
        assertThat(extracting.found(2).status()).isEqualTo(DocumentStatus.IN_REVIEW);
    }

    @Test
    void aDocumentWithoutFactsNeedsNoReview() {
        assertThat(extracting.found(0).status()).isEqualTo(DocumentStatus.REVIEWED);
    }

    @Test
    void aDocumentThatAWorkerLeftBehindCanBeTakenAgain() {
        assertThat(extracting.extract().status()).isEqualTo(DocumentStatus.EXTRACTING);
    }

    @Test
    void theLastDecisionEndsTheReview() {
        var inReview = new DocumentState.InReview();

        assertThat(inReview.decided(1).status()).isEqualTo(DocumentStatus.IN_REVIEW);
        assertThat(inReview.decided(0).status()).isEqualTo(DocumentStatus.REVIEWED);
    }

    @Test
    void aFailureHasAReason() {
        assertThat(extracting.fail("It is empty.").reason()).isEqualTo("It is empty.");
        assertThatIllegalArgumentException().isThrownBy(() -> extracting.fail(" "));
    }

    @Test
    void statusesAreWrittenInLowerCase() {
        assertThat(DocumentStatus.IN_REVIEW.wireName()).isEqualTo("in_review");
        assertThat(DocumentStatus.ofWireName("in_review")).contains(DocumentStatus.IN_REVIEW);
        assertThat(DocumentStatus.ofWireName("IN_REVIEW")).isEmpty();
    }

    @Test
    void whatAWorkerIsDoneWithCanBeProcessedAgain() {
        assertThat(extracting.fail("It is damaged.").again().status()).isEqualTo(DocumentStatus.RECEIVED);
        assertThat(new DocumentState.InReview().again().status()).isEqualTo(DocumentStatus.RECEIVED);
        assertThat(new DocumentState.Reviewed().again().status()).isEqualTo(DocumentStatus.RECEIVED);
    }
}
