package org.entente.ingestion.parser;

import java.io.InputStream;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.EmbeddedDocumentExtractorFactory;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;

/** Passes over the files that a file contains, and notes their names: what they say is not said by the document. */
public final class Attachments implements EmbeddedDocumentExtractorFactory {

    private static final long serialVersionUID = 1L;

    private static final int MOST_NAMED = 100;

    @Override
    public EmbeddedDocumentExtractor newInstance(Metadata file, ParseContext context) {
        return new PassedOver(file);
    }

    private record PassedOver(Metadata file) implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata embedded) {
            if (file.getValues(FoundMetadata.ATTACHMENT).length < MOST_NAMED) {
                String name = embedded.get(TikaCoreProperties.RESOURCE_NAME_KEY);
                file.add(FoundMetadata.ATTACHMENT, name == null ? "" : name);
            }
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            throw new IllegalStateException("Embedded files are not read");
        }
    }
}
