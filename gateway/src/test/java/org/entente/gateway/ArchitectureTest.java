package org.entente.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

@AnalyzeClasses(packages = "org.entente.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theModelKnowsNoFramework = classes()
            .that()
            .resideInAPackage("..model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..model..", "java..");

    @ArchTest
    static final ArchRule featuresDoNotDependOnEachOtherInCircles = SlicesRuleDefinition.slices()
            .matching("org.entente.gateway.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule onlySignInHandlesSessions = noClasses()
            .that()
            .resideOutsideOfPackage("..signin..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus.oidc.runtime..", "io.vertx.mutiny.sqlclient..");

    @ArchTest
    static final ArchRule theGatewayDependsOnNoService = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.entente.ingestion..", "org.entente.agreements..", "org.entente.metrics..");
}
