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

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final List<String> cookiesSet = new ArrayList<>();

    /** Asks for a page and follows where it leads. */
    public HttpResponse<String> open(URI page) throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(page).build());
        for (int redirects = 0; redirects < MOST_REDIRECTS && response.statusCode() / 100 == 3; redirects++) {
            URI next = response.uri().resolve(response.headers().firstValue("Location").orElseThrow());
            response = send(HttpRequest.newBuilder(next).build());
        }
        return response;
    }

    /** Asks for a page, fills in the sign-in form that it leads to, and follows on. */
    public HttpResponse<String> signIn(URI page, String name) throws Exception {
        HttpResponse<String> form = open(page);
        Matcher action = FORM_ACTION.matcher(form.body());
        if (!action.find()) {
            throw new IllegalStateException("No sign-in form: " + form.statusCode() + " " + form.body());
        }
        String fields = "username=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&password=entente-demo";
        HttpRequest request = HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))
                .build();
        HttpResponse<String> response = send(request);
        return open(response.uri().resolve(response.headers().firstValue("Location").orElseThrow()));
    }

    /** Sends one request with the cookies, as a script of a page would. */
    public HttpResponse<String> send(HttpRequest request) throws Exception {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
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
