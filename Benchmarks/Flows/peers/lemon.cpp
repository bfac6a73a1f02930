// Solves a DIMACS minimum-cost flow file with LEMON's network simplex and prints one JSON line: the
// outcome or cost, and the median seconds of building the solver and solving.
//
//   lemon FILE RUNS       costs and flows as 64-bit numbers
//   lemon FILE RUNS int   as int, LEMON's default, which is smaller and often faster
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <limits>
#include <string>
#include <vector>

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

using Graph = lemon::SmartDigraph;

struct Row {
  long long from, to, lower, upper, cost;
};

struct Problem {
  int nodes = 0;
  std::vector<long long> supplies;
  std::vector<Row> rows;
};

static Problem read(const char *path) {
  Problem problem;
  std::ifstream file(path);
  std::string word;
  while (file >> word) {
    if (word == "p") {
      int arcs = 0;
      file >> word >> problem.nodes >> arcs;
      problem.supplies.assign(problem.nodes, 0);
      problem.rows.reserve(arcs);
    } else if (word == "n") {
      int node = 0;
      file >> node;
      file >> problem.supplies.at(node - 1);
    } else if (word == "a") {
      Row row;
      file >> row.from >> row.to >> row.lower >> row.upper >> row.cost;
      problem.rows.push_back(row);
    } else {
      std::getline(file, word);
    }
  }
  return problem;
}

template <typename Number>
static int solve(const Problem &problem, int runs) {
  using Simplex = lemon::NetworkSimplex<Graph, Number, Number>;
  Graph graph;
  std::vector<Graph::Node> nodes;
  for (int i = 0; i < problem.nodes; ++i) nodes.push_back(graph.addNode());
  Graph::NodeMap<Number> supply(graph);
  Graph::ArcMap<Number> lower(graph), upper(graph), cost(graph);
  for (int i = 0; i < problem.nodes; ++i) supply[nodes[i]] = Number(problem.supplies[i]);
  for (const Row &row : problem.rows) {
    Graph::Arc arc = graph.addArc(nodes[row.from - 1], nodes[row.to - 1]);
    lower[arc] = Number(row.lower);
    upper[arc] = row.upper < 0 ? std::numeric_limits<Number>::max() : Number(row.upper);
    cost[arc] = Number(row.cost);
  }
  std::vector<double> seconds;
  std::string outcome;
  for (int run = 0; run < runs; ++run) {
    auto start = std::chrono::steady_clock::now();
    Simplex simplex(graph);
    simplex.lowerMap(lower).upperMap(upper).costMap(cost).supplyMap(supply);
    auto type = simplex.run();
    seconds.push_back(
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    outcome = type == Simplex::OPTIMAL ? std::to_string(simplex.template totalCost<long long>())
              : type == Simplex::INFEASIBLE ? "\"infeasible\"" : "\"unbounded\"";
  }
  std::sort(seconds.begin(), seconds.end());
  std::printf("{\"cost\": %s, \"seconds\": %.6f}\n", outcome.c_str(), seconds[runs / 2]);
  return 0;
}

int main(int count, char **arguments) {
  if (count < 3 || std::atoi(arguments[2]) < 1) {
    std::fprintf(stderr, "usage: lemon FILE RUNS [int]\n");
    return 2;
  }
  Problem problem = read(arguments[1]);
  int runs = std::atoi(arguments[2]);
  bool is_short = count > 3 && std::strcmp(arguments[3], "int") == 0;
  return is_short ? solve<int>(problem, runs) : solve<long long>(problem, runs);
}
