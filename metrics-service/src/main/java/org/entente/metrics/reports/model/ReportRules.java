package org.entente.metrics.reports.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.contracts.EdtfDate;
import org.entente.contracts.FactKind;
import org.entente.identity.OrganisationAlias;

/** The rules by which rows of statistics are taken, each row whole or not at all. */
public final class ReportRules {

    private final Set<OrganisationAlias> members;
    private final Predicate<OrganisationAlias> mayActFor;
    private final Optional<EdtfDate> periodOfAll;
    private final LocalDate today;

    /**
     * Rules for the file of one sender.
     *
     * @param members of the exchange
     * @param mayActFor whether the sender may report for that member
     * @param periodOfAll of rows that do not say theirs
     */
    public ReportRules(
            Set<OrganisationAlias> members,
            Predicate<OrganisationAlias> mayActFor,
            Optional<EdtfDate> periodOfAll,
            LocalDate today) {
        this.members = members;
        this.mayActFor = mayActFor;
        this.periodOfAll = periodOfAll;
        this.today = today;
    }

    /**
     * Sorts the rows of a table, the first of which names the columns.
     *
     * @throws InvalidTable if it has no columns of statistics, or nothing below them
     */
    public Sorted sort(List<Row> table) {
        List<Row> rows = table.stream().filter(row -> !row.isBlank()).toList();
        if (rows.size() < 2) {
            throw InvalidTable.malformed("There must be a row that names the columns, and rows below it.");
        }
        Header header = Header.of(rows.get(0), periodOfAll.isEmpty());
        Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>());
        Set<String> said = new HashSet<>();
        for (Row row : rows.subList(1, rows.size())) {
            try {
                sorted.values().addAll(read(header, row, said));
            } catch (BadCell e) {
                sorted.rejections().add(new Rejection(row.number(), e.column, e.getMessage()));
            }
        }
        return sorted;
    }

    private List<ReportedValue> read(Header header, Row row, Set<String> said) {
        OrganisationAlias member = member(header, row);
        EdtfDate period = period(header, row);
        List<ReportedValue> values = new ArrayList<>();
        for (String measure : header.measures()) {
            String text = text(header, row, measure);
            if (!text.isEmpty()) {
                values.add(new ReportedValue(row.number(), member, period, measure, number(measure, text)));
            }
        }
        if (values.isEmpty()) {
            throw new BadCell(null, "The row has no number.");
        }
        if (!said.add(member + " " + period)) {
            throw new BadCell(null, "An earlier row is of the same member and period.");
        }
        return values;
    }

    private OrganisationAlias member(Header header, Row row) {
        String alias = text(header, row, Header.MEMBER);
        if (!OrganisationAlias.isValid(alias)) {
            throw new BadCell(Header.MEMBER, "This must be an organisation's alias, such as kbc-ke.");
        }
        OrganisationAlias member = new OrganisationAlias(alias);
        if (!members.contains(member)) {
            throw new BadCell(Header.MEMBER, "'" + member + "' is no member of the exchange.");
        }
        if (!mayActFor.test(member)) {
            throw new BadCell(Header.MEMBER, "The caller may not report for this member.");
        }
        return member;
    }

    private EdtfDate period(Header header, Row row) {
        String text = text(header, row, Header.PERIOD);
        if (text.isEmpty() && periodOfAll.isPresent()) {
            return periodOfAll.get();
        }
        if (!EdtfDate.isValid(text)) {
            throw new BadCell(Header.PERIOD, "This must be an EDTF date as text, such as 2019-11 or 2017-07/2018-10.");
        }
        EdtfDate period = new EdtfDate(text);
        if (period.earliest().isAfter(today)) {
            throw new BadCell(Header.PERIOD, "This must not be in the future.");
        }
        return period;
    }

    private static BigDecimal number(String measure, String text) {
        FactKind.OBSERVATION.type("value").fault(text).ifPresent(fault -> {
            throw new BadCell(measure, fault + " Without spaces or thousands separators.");
        });
        return new BigDecimal(text);
    }

    private static String text(Header header, Row row, String column) {
        Cell cell = header.cell(row, column).orElseGet(() -> Cell.of(""));
        cell.fault().ifPresent(fault -> {
            throw new BadCell(column, fault);
        });
        return cell.text();
    }

    /** What became of the rows. */
    public record Sorted(List<ReportedValue> values, List<Rejection> rejections) {}

    private static final class BadCell extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String column;

        BadCell(String column, String detail) {
            super(detail, null, false, false);
            this.column = column;
        }
    }
}
