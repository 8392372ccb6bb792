package org.entente.ingestion.extraction.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.text.Token;

/** Reads numbers in digits, in words and in both, with the qualifier before them. */
final class NumberReader {
    private static final int MOST_DIGITS = 15;
    private static final Pattern POINT_BEFORE_THREE = Pattern.compile("[.'\u2019](?=\\d{3}(\\D|$))");
    private static final Pattern COMMA_BEFORE_THREE = Pattern.compile("[,'\u2019](?=\\d{3}(\\D|$))");
    private static final Pattern DECIMAL = Pattern.compile("\\d+([.]\\d+)?");

    private final Passage passage;
    private final boolean decimalComma;

    NumberReader(Passage passage, boolean decimalComma) {
        this.passage = passage;
        this.decimalComma = decimalComma;
    }

    /** All numbers of the sentence that are not parts of those dates. */
    List<NumberMention> all(List<RawDate> dates) {
        boolean[] taken = new boolean[passage.size()];
        for (RawDate date : dates) {
            for (int i = date.first(); i <= date.last(); i++) {
                taken[i] = true;
            }
        }
        List<NumberMention> numbers = new ArrayList<>();
        int at = 0;
        while (at < passage.size()) {
            Optional<NumberMention> number = taken[at] ? Optional.empty() : at(at);
            number.ifPresent(numbers::add);
            at = number.map(found -> found.last() + 1).orElse(at + 1);
        }
        return numbers;
    }

    private Optional<NumberMention> at(int first) {
        int last = first - 1;
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal group = BigDecimal.ZERO;
        for (int i = first; i < passage.size(); i = last + 1) {
            int at = i > first ? afterLink(i) : i;
            Optional<BigDecimal> digits = at < passage.size() ? digits(at) : Optional.empty();
            Optional<Cue> word = passage.cue(CueKind.NUMBER, at).filter(cue -> cue.first() == at);
            if (digits.isPresent() && i == first) {
                group = digits.get();
                last = at + spacedGroups(at);
                group = last > at ? new BigDecimal(joined(at, last)) : group;
            } else if (word.isPresent() && word.get().value().startsWith("x")) {
                BigDecimal factor = new BigDecimal(word.get().value().substring(1));
                group = (group.signum() == 0 ? BigDecimal.ONE : group).multiply(factor);
                last = word.get().last();
                if (factor.intValue() > 100) {
                    total = total.add(group);
                    group = BigDecimal.ZERO;
                }
            } else if (word.isPresent() && fits(group, new BigDecimal(word.get().value()))) {
                group = group.add(new BigDecimal(word.get().value()));
                last = word.get().last();
            } else {
                break;
            }
        }
        boolean name = first > 0 && last == first && passage.token(first).isCapitalised();
        if (last < first || name || isOrdinal(first, last) || isCode(first, last)) {
            return Optional.empty();
        }
        return Optional.of(mention(first, afterDigitsInBrackets(last), total.add(group)));
    }

    private boolean isOrdinal(int first, int last) {
        boolean compound = passage.cue(CueKind.ORDINAL, first)
                .filter(cue -> cue.last() > last)
                .isPresent();
        return compound || (last + 2 < passage.size() && isHyphen(last + 1) && passage.has(CueKind.ORDINAL, last + 2));
    }

    /** Digits glued to letters or signs, as in {@code Covid-19} or {@code 15:30}, count nothing. */
    private boolean isCode(int first, int last) {
        boolean before = passage.token(first).isNumber()
                && first > 1
                && passage.token(first).glued()
                && ":/.-\u2013#".contains(passage.token(first - 1).text())
                && passage.token(first - 1).glued();
        boolean after = last + 2 < passage.size()
                && ":/".contains(passage.token(last + 1).text())
                && passage.token(last + 2).isNumber()
                && passage.token(last + 2).glued();
        return before || after;
    }

    private NumberMention mention(int first, int last, BigDecimal value) {
        Optional<Cue> qualifier = passage.cue(CueKind.QUALIFIER, first - 1).filter(cue -> cue.last() == first - 1);
        return new NumberMention(first, last, passage.span(first, last), value, qualifier);
    }

    private boolean fits(BigDecimal group, BigDecimal next) {
        int unit = next.intValue();
        int rest = group.intValue() % 100;
        return group.signum() == 0 || (rest == 0 && unit < 100) || (rest >= 20 && rest % 10 == 0 && unit < 20);
    }

    private int afterLink(int i) {
        boolean link = isHyphen(i) || passage.isRole(i, "and");
        return link && i + 1 < passage.size() && passage.has(CueKind.NUMBER, i + 1) && bothWords(i) ? i + 1 : i;
    }

    private boolean bothWords(int i) {
        return i > 0 && passage.has(CueKind.NUMBER, i - 1);
    }

    private boolean isHyphen(int i) {
        return i < passage.size()
                && passage.token(i).isHyphen()
                && passage.token(i).glued();
    }

    /** "five (5)". */
    private int afterDigitsInBrackets(int last) {
        boolean bracket = last + 3 < passage.size()
                && passage.token(last).isWord()
                && passage.token(last + 1).is("(")
                && passage.token(last + 2).isNumber()
                && passage.token(last + 3).is(")");
        return bracket ? last + 3 : last;
    }

    /** How many tokens of three digits follow, as in {@code 1 749}. */
    private int spacedGroups(int at) {
        int groups = 0;
        boolean start = passage.token(at).text().length() <= 3 && decimalComma;
        while (start && at + groups + 1 < passage.size() && isGroup(passage.token(at + groups + 1))) {
            groups++;
        }
        return groups;
    }

    private static boolean isGroup(Token token) {
        return token.isNumber() && token.text().length() == 3 && !token.glued();
    }

    private String joined(int first, int last) {
        StringBuilder digits = new StringBuilder();
        for (int i = first; i <= last; i++) {
            digits.append(passage.token(i).text());
        }
        return digits.toString();
    }

    private Optional<BigDecimal> digits(int i) {
        String text = passage.token(i).text();
        if (!passage.token(i).isNumber()
                || text.length() > MOST_DIGITS
                || !text.chars().allMatch(c -> c < 128)) {
            return Optional.empty();
        }
        Pattern thousands = decimalComma ? POINT_BEFORE_THREE : COMMA_BEFORE_THREE;
        String plain = thousands.matcher(text).replaceAll("").replace(',', '.');
        return DECIMAL.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }
}
