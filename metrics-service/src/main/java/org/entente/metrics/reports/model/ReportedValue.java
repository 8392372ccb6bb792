package org.entente.metrics.reports.model;

import java.math.BigDecimal;
import org.entente.contracts.EdtfDate;
import org.entente.identity.OrganisationAlias;

/** A number that a row reports of a member. */
public record ReportedValue(int row, OrganisationAlias member, EdtfDate period, String measure, BigDecimal value) {}
