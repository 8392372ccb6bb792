package org.entente.local.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where the commands print, in UTF-8.
 *
 * @param terminal whether what was printed can be overwritten
 * @param coloured whether colours are wanted
 * @param columns how wide a line may be
 */
record Console(PrintStream out, PrintStream err, boolean terminal, boolean coloured, int columns) {

    private static final int USUAL_COLUMNS = 100;

    /** The standard streams, as the script found them. */
    static Console standard() {
        return new Console(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                Boolean.getBoolean("entente.terminal"),
                Boolean.getBoolean("entente.coloured"),
                Math.max(40, Integer.getInteger("entente.columns", USUAL_COLUMNS)));
    }

    String bold(String text) {
        return styled("1", text);
    }

    String dim(String text) {
        return styled("2", text);
    }

    String green(String text) {
        return styled("32", text);
    }

    String yellow(String text) {
        return styled("33", text);
    }

    String red(String text) {
        return styled("31", text);
    }

    private String styled(String code, String text) {
        return coloured ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
