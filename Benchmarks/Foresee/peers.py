"""Desk and reception network in SimPy and Ciw: name, seconds of the processor, people served,
what came out. Ciw keeps a record of every person; SimPy keeps the sum of waits."""

import random
import sys
import time

import ciw
import simpy


def desk_simpy(count: int, rate: float, room: int | None) -> str:
    rng = random.Random(1)
    env = simpy.Environment()
    desk = simpy.Resource(env, capacity=10)
    seen = {"wait": 0.0, "served": 0, "lost": 0}

    def person():
        begin = env.now
        with desk.request() as request:
            yield request
            seen["wait"] += env.now - begin
            seen["served"] += 1
            yield env.timeout(rng.expovariate(1))

    def source():
        for _ in range(count):
            yield env.timeout(rng.expovariate(rate))
            if room is not None and desk.count + len(desk.queue) >= room:
                seen["lost"] += 1
            else:
                env.process(person())

    env.process(source())
    env.run()
    if room is None:
        return f"mean wait {seen['wait'] / seen['served']:.4f}"
    return f"turned away {seen['lost'] / count:.4f}"


def network_simpy(runs: int) -> str:
    shorts, served = [], 0
    for run in range(runs):
        rng = random.Random(run)
        env = simpy.Environment()
        state = {"people": 0, "short": None}

        def person():
            state["people"] += 1
            if state["people"] > 600 and state["short"] is None:
                state["short"] = env.now
            for mean in (3, 20, 60):
                yield env.timeout(rng.expovariate(1 / mean))
            state["people"] -= 1

        def source():
            while True:
                yield env.timeout(rng.expovariate(4220 / 180))
                counted[0] += 1
                env.process(person())

        counted = [0]
        env.process(source())
        env.run(until=180)
        served += counted[0]
        shorts.append(state["short"])
    shorts.sort()
    return f"people {served}, first day short {shorts[len(shorts) // 2]:.1f}"


def desk_ciw(count: int) -> str:
    ciw.seed(1)
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(9)],
        service_distributions=[ciw.dists.Exponential(1)],
        number_of_servers=[10],
    )
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_customers(count, method="Finish")
    waits = [record.waiting_time for record in simulation.get_all_records()]
    return f"mean wait {sum(waits) / len(waits):.4f}"


def network_ciw() -> str:
    ciw.seed(1)
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(4220 / 180), None, None],
        service_distributions=[ciw.dists.Exponential(1 / mean) for mean in (3, 20, 60)],
        number_of_servers=[float("inf")] * 3,
        routing=[[0.0, 1.0, 0.0], [0.0, 0.0, 1.0], [0.0, 0.0, 0.0]],
    )
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_time(180)
    people = sum(len(node.all_individuals) for node in simulation.transitive_nodes)
    return f"people on day 180 {people}"


def measure(name: str, count: int, work) -> None:
    begin = time.process_time()
    words = work()
    spent = time.process_time() - begin
    print(f"{name}\t{spent:.4f}\t{count}\t{words}", flush=True)


if __name__ == "__main__":
    people = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    measure("simpy desk", people, lambda: desk_simpy(people, 9, None))
    measure("simpy desk-15", people, lambda: desk_simpy(people, 12, 15))
    measure("simpy network", 10, lambda: network_simpy(10))
    measure("ciw desk", people // 2, lambda: desk_ciw(people // 2))
    measure("ciw network", 1, network_ciw)
