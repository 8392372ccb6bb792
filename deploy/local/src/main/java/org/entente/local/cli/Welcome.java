package org.entente.local.cli;

import java.util.List;
import org.entente.local.platform.Ports;

/** What someone needs to know who has just started the platform. */
final class Welcome {

    /** The password of every demo sign-in. */
    static final String PASSWORD = "entente-demo";

    private record SignIn(String name, String may) {}

    private static final List<SignIn> SIGN_INS = List.of(
            new SignIn("viewer", "reads what is published"),
            new SignIn("contributor", "submits for Kenya Broadcasting Corporation, kbc-ke"),
            new SignIn("contributor-tbc", "submits for Tanzania Broadcasting Corporation, tbc-tz"),
            new SignIn("curator", "accepts or rejects facts"),
            new SignIn("administrator", "all of it, and makes exchanges and members"));

    private final Console console;

    Welcome(Console console) {
        this.console = console;
    }

    /** Who may sign in. */
    static List<String> names() {
        return SIGN_INS.stream().map(SignIn::name).toList();
    }

    void show(Ports ports) {
        print("");
        print("  " + console.bold("Open " + console.green(ports.gateway().toString())));
        print("");
        print("  " + console.dim(String.format("%-17s%-15s%s", "sign-in", "password", "what it may do")));
        SIGN_INS.forEach(signIn -> print(String.format("  %-17s%-15s%s", signIn.name(), PASSWORD, signIn.may())));
        print("");
        print("  " + String.format("%-27s", "./entente token curator") + console.dim("an access token, for curl"));
        print("  " + String.format("%-27s", "./entente status") + console.dim("how everything is"));
        print("  " + String.format("%-27s", "./entente down") + console.dim("stops everything"));
    }

    private void print(String line) {
        console.out().println(line);
    }
}
