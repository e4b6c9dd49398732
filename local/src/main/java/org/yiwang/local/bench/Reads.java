package org.yiwang.local.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The same authenticated read through the gateway and through a bare route, in turns: processor time per request. */
record Reads(Clients clients, BenchOptions options) {

    /** A gateway to measure. */
    record Door(String name, long pid, int port) {}

    /** One turn: processor microseconds of the gateway per request, requests per second, median microseconds. */
    record Turn(double cpu, double perSecond, long median) {}

    /** All turns of both, and the median processor time of the real gateway as a multiple of the bare one's. */
    record Result(List<Turn> bare, List<Turn> full, double ratio) {}

    void warm(Door bare, Door full) throws IOException {
        clients.run("read", bare.port(), options.warm());
        clients.run("read", full.port(), options.warm());
    }

    Result measure(Door bare, Door full) throws IOException {
        List<Turn> ofBare = new ArrayList<>();
        List<Turn> ofFull = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            ofBare.add(turn(bare));
            ofFull.add(turn(full));
        }
        return new Result(ofBare, ofFull, median(ofFull, Turn::cpu) / median(ofBare, Turn::cpu));
    }

    private Turn turn(Door door) throws IOException {
        long before = Cpu.of(door.pid());
        Load.Result load = clients.run("read", door.port(), options.readCount());
        double cpu = (double) (Cpu.of(door.pid()) - before) / load.done();
        var turn = new Turn(cpu, 1e6 * load.done() / load.micros(), load.median());
        Bench.say(
                "  %-8s %6.0f µs CPU a request, %7.0f requests/s, median %d µs",
                door.name(), turn.cpu(), turn.perSecond(), turn.median());
        return turn;
    }

    static <T> double median(List<T> turns, ToDoubleFunction<T> figure) {
        double[] sorted = turns.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
