package org.entente.ingestion.copies.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final String STORY = """
            NAIROBI, 15 November 2019 (Example News) -- Broadcasters from twelve countries agreed on Friday to exchange news items every day.
            The third Savanna Broadcasters Forum was held in Nairobi from 13 to 15 November. About 150 people took part, the organisers said.

            Each member undertakes to upload one item a day, and to let the others use it free of charge for a year. The exchange began
            two years ago with five members and has since grown to thirty-one. By October it had counted more than 38,000 downloads.

            "We wanted our viewers to hear of their neighbours from their neighbours," said the director of the host, who has led the
            exchange from its first day. The next forum will take place in Kampala in 2021. Training for editors is to begin in March.
            """;

    private static final String OTHER = """
            KIGALI, 20 January 2020 (Example News) -- The ministers of communication of the region met on Monday to discuss the security of
            networks. They adopted a plan of action that asks each state to name a point of contact before the end of June.

            A working group of experts will prepare a common catalogue of threats and report to the ministers in the autumn. The meeting was
            organised by the regional council with the support of two universities, and was attended by some sixty delegates.

            Several delegates called for more money for the training of officers. No date has been set for the next meeting of the ministers.
            """;

    private static final String TRANSLATED = """
            NAIROBI, 15 novembre 2019 (Example News) -- Les radiodiffuseurs de douze pays ont convenu vendredi d'échanger des sujets chaque
            jour. Le troisième Forum des radiodiffuseurs de la savane s'est tenu à Nairobi du 13 au 15 novembre. Quelque 150 personnes y ont
            participé, selon les organisateurs. Chaque membre s'engage à mettre en ligne un sujet par jour et à laisser les autres l'utiliser
            gratuitement pendant un an. L'échange a commencé il y a deux ans avec cinq membres et en compte désormais trente et un.
            """;

    private static final String BOILERPLATE = """
            Example News is an independent agency that serves four hundred newspapers and stations on three continents. Its reports may be
            used by subscribers only. For corrections and questions write to the desk, day and night. All rights reserved, no part of this
            report may be published or sent on without the consent of the agency. Follow us for more news of the region as it happens.
            """;

    @Test
    void theSameTextInAnotherLayoutIsACopy() {
        assertThat(isCopy(
                        STORY,
                        STORY.toUpperCase(Locale.ROOT).replaceAll("\\s+", " ").replace(".", " .")))
                .isTrue();
    }

    @Test
    void anEditedTextIsACopy() {
        String edited = STORY.replace("Broadcasters from", "Radio and television stations from")
                .replace("About 150 people took part, the organisers said.", "Some 150 people came.")
                .replace("38,000", "38 thousand")
                .replace("Training for editors is to begin in March.", "");

        assertThat(isCopy(STORY, edited)).isTrue();
    }

    @Test
    void aTextWithItsParagraphsInAnotherOrderIsACopy() {
        List<String> paragraphs = new ArrayList<>(Arrays.asList(STORY.split("\n\n")));
        Collections.reverse(paragraphs);

        assertThat(isCopy(STORY, String.join("\n\n", paragraphs))).isTrue();
    }

    @Test
    void aTextWithTheBoilerplateOfAnotherPublisherIsACopy() {
        assertThat(isCopy(STORY, STORY + BOILERPLATE)).isTrue();
    }

    @Test
    void aTranslationIsNoCopy() {
        assertThat(isCopy(STORY, TRANSLATED)).isFalse();
    }

    @Test
    void otherNewsOfTheSamePublisherIsNoCopy() {
        assertThat(isCopy(STORY + BOILERPLATE, OTHER + BOILERPLATE)).isFalse();
        assertThat(isCopy(STORY, OTHER)).isFalse();
    }

    @Test
    void aShortTextIsNotCompared() {
        assertThat(Signature.of("Photo: Example News. All rights reserved.")).isEmpty();
        assertThat(Signature.of("")).isEmpty();
    }

    /** Documents of random words, of which each pair shares a known part: how often is it judged rightly, and found by its bands? */
    @Test
    void copiesAreToldFromOtherTextsWithFewErrors() {
        Random random = new Random(11);
        int pairs = 200;

        long found =
                IntStream.range(0, pairs).filter(i -> isLinked(random, 0.30)).count();
        long mistaken =
                IntStream.range(0, pairs).filter(i -> isLinked(random, 0.75)).count();

        assertThat(found).as("of %s copies with three words in ten new", pairs).isGreaterThan(190);
        assertThat(mistaken)
                .as("of %s other texts with a quarter in common", pairs)
                .isLessThan(2);
    }

    /** A text of 400 words, and one in which that share of it, in one piece, is replaced. */
    private static boolean isLinked(Random random, double replaced) {
        String[] words = words(random, 400);
        String[] other = words.clone();
        System.arraycopy(words(random, 400), 0, other, 0, (int) (400 * replaced));
        return isLinked(String.join(" ", words), String.join(" ", other));
    }

    private static String[] words(Random random, int count) {
        return random.ints(count, 0, 100_000).mapToObj(word -> "w" + word).toArray(String[]::new);
    }

    private static boolean isCopy(String text, String other) {
        boolean isCopy = isLinked(text, other);
        assertThat(isLinked(other, text)).isEqualTo(isCopy);
        return isCopy;
    }

    private static boolean isLinked(String text, String other) {
        Signature one = Signature.of(text).orElseThrow();
        Signature two = Signature.of(other).orElseThrow();
        boolean isCandidate = IntStream.of(one.bands())
                .anyMatch(band -> IntStream.of(two.bands()).anyMatch(each -> each == band));
        return isCandidate && one.isOfCopy(two);
    }
}
