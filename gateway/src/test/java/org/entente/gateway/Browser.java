package org.entente.gateway;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser as far as signing in needs one: it keeps cookies, follows redirects and submits Keycloak's form. */
public final class Browser {

    private static final Pattern FORM_ACTION = Pattern.compile("action=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 10;
    private static final int MOST_FORMS = 2;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final List<String> cookiesSet = new ArrayList<>();

    /** Asks for a page and follows where it leads. */
    public HttpResponse<String> open(URI page) throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(page).build());
        for (int redirects = 0; redirects < MOST_REDIRECTS && response.statusCode() / 100 == 3; redirects++) {
            URI next = response.uri()
                    .resolve(response.headers().firstValue("Location").orElseThrow());
            response = send(HttpRequest.newBuilder(next).build());
        }
        return response;
    }

    /** Asks for a page, fills in the forms that it leads to, first for the name and then for the password, and follows on. */
    public HttpResponse<String> signIn(URI page, String name) throws Exception {
        HttpResponse<String> response = open(page);
        for (int forms = 0; forms < MOST_FORMS && response.statusCode() == 200; forms++) {
            response = submit(response.body(), name);
        }
        return open(
                response.uri().resolve(response.headers().firstValue("Location").orElseThrow()));
    }

    private HttpResponse<String> submit(String form, String name) throws Exception {
        Matcher action = FORM_ACTION.matcher(form);
        if (!action.find()) {
            throw new IllegalStateException("Not a sign-in form: " + form);
        }
        String fields = "username=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&password=entente-demo";
        return send(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))
                .build());
    }

    /** Sends one request with the cookies, as a script of a page would. */
    public HttpResponse<String> send(HttpRequest request) throws Exception {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        // browsers count localhost as secure, Java's cookie store only https
        cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        cookiesSet.addAll(response.headers().allValues("Set-Cookie"));
        return response;
    }

    /** Every {@code Set-Cookie} field so far. */
    public List<String> cookiesSet() {
        return List.copyOf(cookiesSet);
    }

    /** A cookie's value now. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }
}
