package org.entente.agreements;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.entente.agreements", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theModelKnowsNothingButTheJdkAndTheContracts = classes()
            .that()
            .resideInAPackage("..model")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.entente.contracts..", "..model");

    @ArchTest
    static final ArchRule theCoreKnowsNoKindOfRecord = noClasses()
            .that()
            .resideInAPackage("..releases..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.entente.agreements.agreements..", "..meetings..", "..commitments..", "..facts..");

    @ArchTest
    static final ArchRule featuresDoNotGoInCircles =
            slices().matching("org.entente.agreements.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheCoreTouchesTheDatabase = noClasses()
            .that()
            .resideOutsideOfPackages("..releases", "..facts")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hibernate..", "jakarta.persistence..");

    @ArchTest
    static final ArchRule thisServiceDependsOnNoOther = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.entente.ingestion..", "org.entente.metrics..", "org.entente.gateway..");
}
