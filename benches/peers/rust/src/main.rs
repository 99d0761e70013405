//! peers-rs PEER METRIC FILE THREADS
//! One metric with one Rust crate; prints 'key value' lines that peers.py reads.
//! FILE is a list of 'u<TAB>v' lines with ids 0..n-1.
use std::collections::HashMap;
use std::io::Write;
use std::time::Instant;

fn main() {
    let a: Vec<String> = std::env::args().collect();
    if a.len() != 5 {
        eprintln!("usage: peers-rs PEER METRIC FILE THREADS");
        std::process::exit(2);
    }
    let threads: usize = a[4].parse().expect("threads");
    rayon::ThreadPoolBuilder::new().num_threads(threads).build_global().expect("pool");
    let (metric, file) = (a[2].as_str(), a[3].as_str());
    let done = match a[1].as_str() {
        "petgraph" => petgraph_run(metric, file),
        "graph" => graph_run(metric, file),
        "webgraph" => webgraph_run(metric, file),
        "rustworkx-core" => rustworkx_run(metric, file, threads),
        "fa2" => fa2_run(metric, file, threads),
        _ => false,
    };
    if !done {
        eprintln!("{} has no {}", a[1], metric);
        std::process::exit(3);
    }
    say("peak_rss_mb", peak_mb());
    std::io::stdout().flush().unwrap();
}

fn say(k: &str, v: impl std::fmt::Display) {
    println!("{k} {v}");
}

fn peak_mb() -> f64 {
    let s = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let kb = s.lines().find(|l| l.starts_with("VmHWM")).and_then(|l| l.split_whitespace().nth(1)?.parse::<f64>().ok());
    kb.unwrap_or(0.0) / 1024.0
}

/// CPU seconds of the whole process (all threads), in clock ticks of 1/100 s.
fn cpu_s() -> f64 {
    let s = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let f: Vec<&str> = s.rsplit(')').next().unwrap_or("").split_whitespace().collect();
    let t = |i: usize| f.get(i).and_then(|x| x.parse::<f64>().ok()).unwrap_or(0.0);
    (t(11) + t(12)) / 100.0
}

fn timed<T>(f: impl FnOnce() -> T) -> T {
    let (c, t) = (cpu_s(), Instant::now());
    let r = f();
    say("compute_s", t.elapsed().as_secs_f64());
    say("cpu_s", cpu_s() - c);
    r
}

fn loaded(t: Instant, n: usize, m: usize, version: &str) {
    say("load_s", t.elapsed().as_secs_f64());
    say("n", n);
    say("m", m);
    say("version", version);
}

fn read_pairs(file: &str) -> (usize, Vec<(u32, u32)>) {
    let b = std::fs::read(file).expect("graph file");
    let (mut out, mut x, mut u, mut n) = (Vec::with_capacity(b.len() / 12), 0u32, 0u32, 0u32);
    for c in b {
        match c {
            b'\t' => (u, x) = (x, 0),
            b'\n' => {
                n = n.max(u).max(x);
                out.push((u, x));
                x = 0
            }
            d => x = x * 10 + (d - b'0') as u32,
        }
    }
    (n as usize + 1, out)
}

fn ck_sizes(sizes: impl Iterator<Item = usize>) {
    let (mut k, mut top, mut sq) = (0u64, 0u64, 0u64);
    for s in sizes {
        k += 1;
        top = top.max(s as u64);
        sq += (s * s) as u64;
    }
    say("check", format!("[{k}, {top}, {sq}]"));
}

fn ck_labels<T: std::hash::Hash + Eq>(lab: impl Iterator<Item = T>) {
    let mut h: HashMap<T, usize> = HashMap::new();
    for l in lab {
        *h.entry(l).or_default() += 1;
    }
    ck_sizes(h.into_values());
}

fn sig(x: f64, k: usize) -> f64 {
    format!("{:.*e}", k - 1, x).parse().unwrap()
}

fn ck_real(x: &[f64], k: usize) {
    let (s, m, q) = x.iter().fold((0.0, 0.0f64, 0.0), |(s, m, q), &v| (s + v, m.max(v), q + v * v));
    say("check", format!("[{:?}, {:?}, {:?}]", sig(s, k), sig(m, k), sig(q, k)));
}

fn petgraph_run(metric: &str, file: &str) -> bool {
    use petgraph::graph::{DiGraph, NodeIndex, UnGraph};
    let t = Instant::now();
    let (n, e) = read_pairs(file);
    let v = "0.8.3";
    let m = e.len();
    if matches!(metric, "scc" | "pagerank_dir") {
        let mut g: DiGraph<(), ()> = DiGraph::with_capacity(n, m);
        (0..n).for_each(|_| { g.add_node(()); });
        e.iter().for_each(|&(a, b)| { g.add_edge(a.into(), b.into(), ()); });
        drop(e);
        loaded(t, n, m, v);
        if metric == "scc" {
            let r = timed(|| petgraph::algo::tarjan_scc(&g));
            ck_sizes(r.iter().map(|c| c.len()));
        } else {
            let r = timed(|| petgraph::algo::page_rank::parallel_page_rank(&g, 0.85f64, 200, Some(1e-9)));
            ck_real(&r, 5);
        }
        return true;
    }
    let mut g: UnGraph<(), ()> = UnGraph::with_capacity(n, m);
    (0..n).for_each(|_| { g.add_node(()); });
    e.iter().for_each(|&(a, b)| { g.add_edge(a.into(), b.into(), ()); });
    drop(e);
    loaded(t, n, m, v);
    match metric {
        "wcc" => {
            let k = timed(|| petgraph::algo::connected_components(&g));
            say("check", k);
        }
        "bfs" => {
            let (s, c) = timed(|| {
                let mut d = vec![u32::MAX; n];
                let mut q = std::collections::VecDeque::from([NodeIndex::new(0)]);
                d[0] = 0;
                while let Some(u) = q.pop_front() {
                    for w in g.neighbors(u) {
                        if d[w.index()] == u32::MAX {
                            d[w.index()] = d[u.index()] + 1;
                            q.push_back(w);
                        }
                    }
                }
                d.iter().filter(|&&x| x != u32::MAX && x > 0).fold((0u64, 0u64), |(s, c), &x| (s + x as u64, c + 1))
            });
            say("check", format!("[{s}, {c}]"));
        }
        "cut" => {
            let (a, b) = timed(|| (petgraph::algo::articulation_points::articulation_points(&g).len(), petgraph::algo::bridges::bridges(&g).count()));
            say("check", format!("[{a}, {b}]"));
        }
        _ => return false,
    }
    true
}

fn graph_run(metric: &str, file: &str) -> bool {
    use graph::prelude::*;
    let t = Instant::now();
    let v = "0.3.2";
    if metric == "load_all" {
        let g: UndirectedCsrGraph<u32> = timed(|| {
            GraphBuilder::new().csr_layout(CsrLayout::Deduplicated).file_format(EdgeListInput::default()).path(file).build().expect("load")
        });
        say("check", format!("[{}, {}]", g.node_count(), g.edge_count()));
        return true;
    }
    if metric == "triangles" {
        let mut g: UndirectedCsrGraph<u32> =
            GraphBuilder::new().csr_layout(CsrLayout::Deduplicated).file_format(EdgeListInput::default()).path(file).build().expect("load");
        loaded(t, g.node_count() as usize, g.edge_count() as usize, v);
        let k = timed(|| {
            relabel_graph(&mut g);
            global_triangle_count(&g)
        });
        say("check", k);
        return true;
    }
    let g: DirectedCsrGraph<u32> =
        GraphBuilder::new().csr_layout(CsrLayout::Sorted).file_format(EdgeListInput::default()).path(file).build().expect("load");
    loaded(t, g.node_count() as usize, g.edge_count() as usize, v);
    match metric {
        "wcc" => {
            let c = timed(|| wcc_afforest(&g, WccConfig::default()).to_vec());
            ck_labels(c.into_iter());
        }
        "pagerank_dir" => {
            let (r, it, err) = timed(|| page_rank(&g, PageRankConfig::new(200, 1e-9, 0.85)));
            ck_real(&r.iter().map(|&x| x as f64).collect::<Vec<_>>(), 5);
            say("iterations", it);
            say("error", err);
        }
        _ => return false,
    }
    true
}

fn webgraph_run(metric: &str, file: &str) -> bool {
    use dsi_progress_logger::no_logging;
    use webgraph::graphs::csr_graph::CsrSortedGraph;
    use webgraph::graphs::vec_graph::VecGraph;
    use webgraph::prelude::*;
    let t = Instant::now();
    let (n, e) = read_pairs(file);
    let m = e.len();
    let dir = matches!(metric, "scc" | "pagerank_dir");
    let make = |fwd: bool, both: bool| {
        let mut arcs: Vec<(usize, usize)> = Vec::with_capacity(m * 2);
        for &(a, b) in &e {
            let (a, b) = (a as usize, b as usize);
            if fwd || both { arcs.push((a, b)) }
            if !fwd || both { arcs.push((b, a)) }
        }
        arcs.sort_unstable();
        let mut g = VecGraph::empty(n);
        for (a, b) in arcs { g.add_arc(a, b) }
        CsrSortedGraph::from_seq_graph(&g)
    };
    let g = make(metric != "pagerank_dir", !dir);
    loaded(t, n, m, "0.7.0");
    match metric {
        "scc" => {
            let r = timed(|| webgraph_algo::sccs::tarjan(&g, no_logging![]));
            ck_labels(r.components().iter());
        }
        "wcc" => {
            let r = timed(|| webgraph_algo::sccs::symm_par(&g, concurrent_no_log()));
            ck_labels(r.components().iter());
        }
        "pagerank_dir" | "pagerank" => {
            let r = timed(|| {
                let mut pr = webgraph_algo::rank::pagerank::PageRank::new(&g);
                pr.alpha(0.85);
                pr.run(webgraph_algo::rank::preds::L1Norm::try_from(1e-9).unwrap());
                pr.rank().to_vec()
            });
            ck_real(&r, 5);
        }
        "diameter" => {
            use webgraph_algo::distances::exact_sum_sweep::{Diameter, Level};
            let r = timed(|| Diameter::run_symm(&g, true, no_logging![]));
            say("check", r.diameter);
        }
        "hyperball" => {
            use rand::SeedableRng;
            use webgraph_algo::distances::hyperball::HyperBallBuilder;
            let dcf = g.build_dcf();
            let r = timed(|| {
                let mut h = HyperBallBuilder::with_hyper_log_log8(&g, None::<&CsrSortedGraph>, &dcf, 8, None)
                    .expect("counters")
                    .sum_of_inverse_distances(true)
                    .build(no_logging![]);
                h.run_until_done(rand::rngs::SmallRng::seed_from_u64(42), no_logging![]).expect("run");
                h.harmonic_centralities().expect("harmonic").iter().map(|&x| x as f64).collect::<Vec<_>>()
            });
            ck_real(&r, 3);
        }
        _ => return false,
    }
    true
}

fn concurrent_no_log() -> &'static mut (impl dsi_progress_logger::ConcurrentProgressLog + 'static) {
    Box::leak(Box::new(dsi_progress_logger::concurrent_progress_logger!(display_memory = false)))
}

fn rustworkx_run(metric: &str, file: &str, threads: usize) -> bool {
    use petgraph::graph::UnGraph;
    let t = Instant::now();
    let (n, e) = read_pairs(file);
    let m = e.len();
    let mut g: UnGraph<(), ()> = UnGraph::with_capacity(n, m);
    (0..n).for_each(|_| { g.add_node(()); });
    e.iter().for_each(|&(a, b)| { g.add_edge(a.into(), b.into(), ()); });
    drop(e);
    loaded(t, n, m, "0.18.1");
    let thr = if threads > 1 { 50 } else { usize::MAX };
    match metric {
        "bc" => {
            let r = timed(|| rustworkx_core::centrality::betweenness_centrality(&g, false, false, thr));
            ck_real(&r.into_iter().map(|x| x.unwrap_or(0.0)).collect::<Vec<_>>(), 7);
        }
        "core" => {
            let r = timed(|| rustworkx_core::connectivity::core_number(&g));
            let c: Vec<u64> = r.values().map(|&x| x as u64).collect();
            say("check", format!("[{}, {}, {}]", c.iter().sum::<u64>(), c.iter().max().unwrap(), c.iter().map(|x| x * x).sum::<u64>()));
        }
        _ => return false,
    }
    true
}

fn fa2_run(metric: &str, file: &str, threads: usize) -> bool {
    if metric != "layout_fa2" {
        return false;
    }
    let t = Instant::now();
    let (n, e) = read_pairs(file);
    let mut d = fa2::FA2Data::<f32>::with_capacity(n, e.len());
    let mut s = 0x9E3779B97F4A7C15u64;
    let mut rnd = || {
        s ^= s << 13;
        s ^= s >> 7;
        s ^= s << 17;
        (s >> 40) as f32 / (1u64 << 24) as f32 * 1000.0
    };
    for _ in 0..n {
        d.add_node_with_position(rnd(), rnd());
    }
    e.iter().for_each(|&(a, b)| d.add_edge(a as usize, b as usize));
    let set = fa2::FA2Settings::<f32>::from_graph_order(n).with_barnes_hut().parallel(threads > 1);
    let mut l = set.build(d);
    loaded(t, n, e.len(), "0.3.0");
    timed(|| l.run(100));
    say("check", l.data().positions().all(|(x, y)| x.is_finite() && y.is_finite()) as u8);
    true
}
