package org.entente.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The README's tour, run as it is written but for the port. */
@ExtendWith(RunningPlatform.class)
class TourIT {

    private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @Test
    void theTourOfTheReadmeWorksAsWritten(RunningPlatform platform) throws Exception {
        String output = platform.run(tour(platform).replace("http://localhost:8080", platform.gateway()));

        assertThat(output)
                .contains("\"downloaded\":{\"total\":38680,")
                .contains("\"uploadingMembers\":14")
                .contains("\"value\":38680")
                .contains("Lake Basin Declaration on Shared Archives")
                .contains("\"status\":\"accepted\"")
                .contains("{\"accepted\":1,\"rejected\":[]}")
                .contains("\"downloaded\":{\"total\":1,\"unique\":1}")
                .contains("problems/forbidden")
                .contains("event:metrics");
    }

    private static String tour(RunningPlatform platform) throws IOException {
        String readme = Files.readString(platform.root().resolve("README.md"));
        String section = readme.substring(readme.indexOf("## Five minutes"), readme.indexOf("## The sign-ins"));
        return SHELL.matcher(section)
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n", "set -eu\n", ""));
    }
}
