package org.entente.local.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** TCP ports for the servers of a test, below those that the system hands out itself. */
final class FreePorts {
    private static final int FIRST = 26000;
    private static final int LAST = 31000;

    private FreePorts() {}

    /** The first of so many free ports in a row. */
    static int inARow(int count) {
        int somewhere = (int) (ProcessHandle.current().pid() % (LAST - FIRST));
        return IntStream.range(FIRST + somewhere, LAST + somewhere)
                .filter(first -> IntStream.range(first, first + count).allMatch(FreePorts::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
