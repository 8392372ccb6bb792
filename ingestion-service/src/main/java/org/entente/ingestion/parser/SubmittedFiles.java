package org.entente.ingestion.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.fetcher.AbstractFetcher;

/** Opens the files that the service wants read; a key is the path of one. */
public final class SubmittedFiles extends AbstractFetcher {

    /** Made once, when the process starts. It must not outlive the service, not even while it is busy with a file. */
    public SubmittedFiles() {
        ProcessHandle.current().parent().ifPresent(SubmittedFiles::endWith);
    }

    @Override
    public InputStream fetch(String path, Metadata metadata, ParseContext context) throws IOException {
        FileHints hints = context.get(FileHints.class);
        hints.mediaType().ifPresent(type -> metadata.set(HttpHeaders.CONTENT_TYPE, type));
        hints.fileName().ifPresent(name -> metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name));
        return TikaInputStream.get(Path.of(path), new Metadata());
    }

    private static void endWith(ProcessHandle service) {
        service.onExit().thenRun(() -> Runtime.getRuntime().halt(1));
    }
}
