package org.entente.metrics.reconciliation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.metrics.observations.ReportedNumber;
import org.entente.metrics.observations.ReportedNumber.Document;
import org.entente.metrics.observations.ReportedNumber.Report;
import org.entente.metrics.series.RulesVersions;
import org.jspecify.annotations.Nullable;

/** A reported number as a line of values. */
final class ReconciliationLine {

    static final List<String> HEADER = List.of(
            "factId",
            "measure",
            "member",
            "period",
            "qualifier",
            "reported",
            "counted",
            "raw",
            "difference",
            "relativeDifference",
            "state",
            "reason",
            "from",
            "to",
            "readFrom",
            "rulesFirst",
            "rulesLast",
            "outsideMembership",
            "supersededBy",
            "contradicts",
            "document",
            "title",
            "url",
            "publisher",
            "publishedOn",
            "start",
            "end",
            "quote",
            "report",
            "fileName",
            "row",
            "acceptedBy",
            "acceptedAt");

    private ReconciliationLine() {}

    static List<String> of(ReconciledNumber number) {
        return Stream.of(judged(number), counted(number.counted()), source(number))
                .flatMap(Function.identity())
                .map(value -> Objects.toString(value, ""))
                .toList();
    }

    private static Stream<Object> judged(ReconciledNumber number) {
        ReportedNumber reported = number.reported();
        Optional<Counted> counted = Optional.ofNullable(number.counted());
        return Stream.of(
                reported.factId(),
                reported.measure(),
                reported.member(),
                reported.period(),
                reported.qualifier(),
                reported.value().toPlainString(),
                counted.map(Counted::value).orElse(null),
                counted.map(Counted::raw).orElse(null),
                number.difference() == null ? null : number.difference().toPlainString(),
                number.relativeDifference(),
                number.state(),
                number.reason());
    }

    private static Stream<Object> counted(@Nullable Counted counted) {
        Optional<Counted> present = Optional.ofNullable(counted);
        Optional<RulesVersions> versions = present.map(Counted::rulesVersions);
        return Stream.of(
                present.map(Counted::from).orElse(null),
                present.map(Counted::to).orElse(null),
                present.map(one -> String.join(" ", one.readFrom())).orElse(null),
                versions.map(RulesVersions::first).orElse(null),
                versions.map(RulesVersions::last).orElse(null),
                present.map(Counted::outsideMembership).orElse(null));
    }

    private static Stream<Object> source(ReconciledNumber number) {
        ReportedNumber.Provenance provenance = number.reported().provenance();
        Optional<Document> document = Optional.ofNullable(provenance.document());
        Optional<Report> report = Optional.ofNullable(provenance.report());
        return Stream.of(
                number.supersededBy(),
                number.contradicts().stream().map(Object::toString).collect(Collectors.joining(" ")),
                document.map(Document::id).orElse(null),
                document.map(Document::title).orElse(null),
                document.map(Document::url).orElse(null),
                document.map(Document::publisher).orElse(null),
                document.map(Document::publishedOn).orElse(null),
                provenance.start(),
                provenance.end(),
                provenance.quote(),
                report.map(Report::id).orElse(null),
                report.map(Report::fileName).orElse(null),
                report.map(Report::row).orElse(null),
                provenance.acceptedBy(),
                provenance.acceptedAt());
    }
}
