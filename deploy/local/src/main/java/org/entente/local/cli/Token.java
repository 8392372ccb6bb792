package org.entente.local.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.local.platform.Ports;
import org.entente.local.supervision.Obstacle;

/** {@code token}: prints an access token of one of the demo's sign-ins, and nothing else. */
final class Token {

    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final int PATIENCE_MILLIS = 15_000;

    private final Context context;

    Token(Context context) {
        this.context = context;
    }

    void run(Arguments arguments) {
        String known = String.join(", ", Welcome.names());
        String name = arguments.only("role (" + known + ")");
        if (!Welcome.names().contains(name)) {
            throw new Misuse("There is no role '" + name + "'; the roles are: " + known + ".");
        }
        Ports ports = Ports.from(context.requireRunning().settings());
        try {
            context.console().out().println(request(ports.realm(), name));
        } catch (IOException e) {
            throw new Obstacle("Keycloak gives no token: " + e.getMessage() + ". How it is: ./entente status");
        }
    }

    private static String request(URI realm, String name) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create(realm + "/protocol/openid-connect/token").toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        connection.setDoOutput(true);
        String form = "grant_type=password&client_id=entente-cli&username=" + name + "&password=" + Welcome.PASSWORD;
        try (OutputStream body = connection.getOutputStream()) {
            body.write(form.getBytes(StandardCharsets.UTF_8));
        }
        try (InputStream body = connection.getInputStream()) {
            Matcher answer = ACCESS_TOKEN.matcher(new String(body.readAllBytes(), StandardCharsets.UTF_8));
            if (answer.find()) {
                return answer.group(1);
            }
            throw new IOException("its answer has none");
        }
    }
}
