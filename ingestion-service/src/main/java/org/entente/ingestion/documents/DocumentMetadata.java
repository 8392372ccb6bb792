package org.entente.ingestion.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.entente.contracts.EdtfDate;
import org.entente.http.FieldError;
import org.entente.http.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a document: by its submitter, or by the file itself.
 *
 * @param title its title
 * @param sourceUrl where it was published, http or https
 * @param publisher who published it
 * @param publishedOn when, as an EDTF date
 * @param language of its text, BCP 47
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentMetadata(
        @Nullable String title,
        @Nullable String sourceUrl,
        @Nullable String publisher,
        @Nullable String publishedOn,
        @Nullable String language) {

    private static final int MAX_LENGTH = 1000;

    public DocumentMetadata {
        title = tidied(title);
        sourceUrl = tidied(sourceUrl);
        publisher = tidied(publisher);
        publishedOn = tidied(publishedOn);
        language = tidied(language);
    }

    /** Where nothing is said. */
    public static DocumentMetadata none() {
        return new DocumentMetadata(null, null, null, null, null);
    }

    /** The same, if it is well said; 400 with every fault if not. */
    public DocumentMetadata checked() {
        List<FieldError> errors = new ArrayList<>();
        checkLength(errors, "/title", title);
        checkLength(errors, "/publisher", publisher);
        checkLength(errors, "/sourceUrl", sourceUrl);
        if (sourceUrl != null && !isWebAddress(sourceUrl)) {
            errors.add(new FieldError("/sourceUrl", "This must be an http or https address."));
        }
        if (publishedOn != null && !EdtfDate.isValid(publishedOn)) {
            errors.add(new FieldError("/publishedOn", "This must be an EDTF date, such as 2019-11-15 or 2019-11."));
        }
        if (language != null && !isLanguage(language)) {
            errors.add(new FieldError("/language", "This must be a language tag, such as en or pt-BR."));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return this;
    }

    /** This, and where it says nothing, the other. */
    public DocumentMetadata orElse(DocumentMetadata other) {
        return new DocumentMetadata(
                title == null ? other.title : title,
                sourceUrl == null ? other.sourceUrl : sourceUrl,
                publisher == null ? other.publisher : publisher,
                publishedOn == null ? other.publishedOn : publishedOn,
                language == null ? other.language : language);
    }

    /** What of it is well said; a file may say anything. */
    DocumentMetadata soundPart() {
        return new DocumentMetadata(
                shortened(title),
                sourceUrl != null && isWebAddress(sourceUrl) ? shortened(sourceUrl) : null,
                shortened(publisher),
                publishedOn != null && EdtfDate.isValid(publishedOn) ? publishedOn : null,
                language != null && isLanguage(language) ? language : null);
    }

    private static @Nullable String shortened(@Nullable String value) {
        return value == null || value.length() <= MAX_LENGTH
                ? value
                : value.substring(0, value.offsetByCodePoints(0, value.codePointCount(0, MAX_LENGTH - 1)));
    }

    private static void checkLength(List<FieldError> errors, String pointer, @Nullable String value) {
        if (value != null && value.length() > MAX_LENGTH) {
            errors.add(new FieldError(pointer, "This must be " + MAX_LENGTH + " characters at most."));
        }
    }

    private static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException notALanguage) {
            return false;
        }
    }

    /** Without control characters, which the database refuses, and with single spaces; absent if nothing is left. */
    private static @Nullable String tidied(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String tidy =
                value.replaceAll("[\\p{Cc}\\s]+", " ").replaceAll("\\p{Cs}", "").strip();
        return tidy.isEmpty() ? null : tidy;
    }
}
