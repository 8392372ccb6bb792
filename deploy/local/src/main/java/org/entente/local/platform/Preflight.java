package org.entente.local.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.local.Component;
import org.entente.local.supervision.Obstacle;

/** Looks for what would keep the platform from starting, before anything is started. */
public final class Preflight {

    private static final long REQUIRED_MEGABYTES = 600;
    private static final int UNPRIVILEGED = 1024;

    private final Installation installation;
    private final Ports ports;

    public Preflight(Installation installation, Ports ports) {
        this.installation = installation;
        this.ports = ports;
    }

    /**
     * Creates the folders for what a run writes, and looks for the disk and the servers.
     *
     * @throws Obstacle for the first thing that is in the way
     */
    public void checkFolders() {
        requireFolder(installation.data());
        requireFolder(installation.logs());
        requireSpace();
        requireServers();
    }

    /**
     * Looks whether every port is free.
     *
     * @throws Obstacle for the first that is not
     */
    public void checkPorts(List<Component> components) {
        components.forEach(this::requireFreePorts);
    }

    private static void requireFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Obstacle("The folder " + folder + " cannot be created: " + e.getMessage() + ".");
        }
        if (!Files.isWritable(folder)) {
            throw new Obstacle("The folder " + folder + " belongs to another user; start as that user, or delete it.");
        }
    }

    private void requireSpace() {
        long free = freeMegabytes(installation);
        if (free < REQUIRED_MEGABYTES) {
            throw new Obstacle("The disk is full: %d MB are free at %s, and at least %d MB are needed. Free some space."
                    .formatted(free, installation.state(), REQUIRED_MEGABYTES));
        }
    }

    /** How much more may be written where the data is. */
    public static long freeMegabytes(Installation installation) {
        try {
            return Files.getFileStore(installation.data()).getUsableSpace() >> 20;
        } catch (IOException e) {
            throw new Obstacle(
                    "The free space at " + installation.state() + " cannot be read: " + e.getMessage() + ".");
        }
    }

    private void requireServers() {
        if (!Files.isDirectory(installation.distribution())) {
            throw new Obstacle("The servers are missing at " + installation.distribution()
                    + "; lay them out with: mvn -DskipTests package -pl deploy/local");
        }
    }

    private void requireFreePorts(Component component) {
        for (int number : component.ports()) {
            for (InetAddress address : loopback()) {
                requireFree(component, number, address);
            }
        }
    }

    private void requireFree(Component component, int number, InetAddress address) {
        if (isBindable(0, address) && !isBindable(number, address)) {
            String reason =
                    number < UNPRIVILEGED ? "is taken, or not for ordinary users" : "is taken by another program";
            throw new Obstacle(
                    "Port %d, needed for %s, %s. End that program, or choose another port with %s=… ./entente up"
                            .formatted(
                                    number,
                                    component.name(),
                                    reason,
                                    ports.named(number).variable()));
        }
    }

    private static boolean isBindable(int number, InetAddress address) {
        try (ServerSocket socket = new ServerSocket(number, 1, address)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static List<InetAddress> loopback() {
        try {
            List<InetAddress> addresses = new ArrayList<>(List.of(InetAddress.getAllByName("localhost")));
            addresses.add(InetAddress.getByName("127.0.0.1"));
            return addresses.stream().distinct().toList();
        } catch (IOException e) {
            throw new Obstacle("The name 'localhost' has no address: " + e.getMessage() + ". Mend /etc/hosts.");
        }
    }
}
