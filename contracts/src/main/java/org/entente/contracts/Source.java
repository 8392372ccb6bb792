package org.entente.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The document that a fact was found in.
 *
 * @param title the document's title
 * @param url where it was published
 * @param publisher who published it
 * @param publishedOn when, as an EDTF date
 * @param organisation alias of the organisation that submitted it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(
        UUID documentId,
        @Nullable String title,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String publishedOn,
        @Nullable String organisation) {

    public Source {
        requireNonNull(documentId);
    }
}
