package org.entente.ingestion;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.tika.parser.AutoDetectParser;

/** How the service is built, a rule a sentence. */
@AnalyzeClasses(packages = "org.entente.ingestion", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] FRAMEWORKS = {
        "io.quarkus..",
        "io.smallrye..",
        "io.vertx..",
        "jakarta..",
        "org.eclipse.microprofile..",
        "org.hibernate..",
        "com.fasterxml..",
        "org.apache.tika..",
        "org.jboss.."
    };

    @ArchTest
    static final ArchRule the_model_imports_no_framework = noClasses()
            .that()
            .resideInAPackage("..model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule the_model_knows_only_the_model = noClasses()
            .that()
            .resideInAPackage("..model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.entente.ingestion.documents",
                    "org.entente.ingestion.facts",
                    "org.entente.ingestion.processing",
                    "org.entente.ingestion.review",
                    "org.entente.ingestion.extractions",
                    "org.entente.http..",
                    "org.entente.identity..",
                    "org.entente.messaging..");

    @ArchTest
    static final ArchRule the_extractor_imports_no_framework = noClasses()
            .that()
            .resideInAPackage("..ingestion.extraction..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule the_extractor_knows_no_other_part_of_the_service = classes()
            .that()
            .resideInAPackage("..ingestion.extraction..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "org.entente.ingestion.documents..",
                    "org.entente.ingestion.facts..",
                    "org.entente.ingestion.processing..",
                    "org.entente.ingestion.review..",
                    "org.entente.ingestion.extractions..",
                    "org.entente.ingestion.quality..",
                    "org.entente.ingestion.work..");

    @ArchTest
    static final ArchRule nothing_depends_on_how_it_is_measured = noClasses()
            .that()
            .resideOutsideOfPackage("..ingestion.quality..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..ingestion.quality..");

    @ArchTest
    static final ArchRule documents_do_not_know_what_is_done_with_them = noClasses()
            .that()
            .resideInAPackage("..ingestion.documents..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..ingestion.facts..", "..ingestion.processing..", "..ingestion.review..", "..ingestion.copies..");

    @ArchTest
    static final ArchRule files_are_parsed_in_the_process_of_the_parser_only = noClasses()
            .that()
            .resideOutsideOfPackage("..ingestion.parser..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.poi..", "org.apache.pdfbox..", "org.jsoup..", "org.apache.tika.parser.html..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(AutoDetectParser.class);

    @ArchTest
    static final ArchRule the_process_of_the_parser_knows_no_other_part_of_the_service = classes()
            .that()
            .resideInAPackage("..ingestion.parser..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "org.entente.ingestion.documents..",
                    "org.entente.ingestion.facts..",
                    "org.entente.ingestion.processing..",
                    "org.entente.ingestion.copies..",
                    "org.entente.ingestion.work..",
                    "io.quarkus..",
                    "io.vertx..",
                    "jakarta..");

    @ArchTest
    static final ArchRule the_features_form_no_circle =
            slices().matching("org.entente.ingestion.(*)..").should().beFreeOfCycles();
}
