# Files by R's igraph and sna, and files read by R's igraph and network.
#
#     Rscript formats.R write FOLDER     # FOLDER/*/{actors,ties}.csv become FOLDER/*/PROGRAM.FORMAT
#     Rscript formats.R read FOLDER      # FOLDER/*.{graphml,gml,net} become FILE.{actors,ties,about}.csv
#
# Tables are in UTF-8; a value that there is not is NA in those that are read, empty in those written.
suppressMessages({
  library(igraph)
  library(network)
  library(sna)
})
arguments <- commandArgs(trailingOnly = TRUE)

table_of <- function(path) read.csv(path, encoding = "UTF-8", check.names = FALSE)

write_files <- function(folder) {
  actors <- table_of(file.path(folder, "actors.csv"))
  directed <- as.logical(readLines(file.path(folder, "directed"), warn = FALSE))
  ties <- file.path(folder, "ties.csv")
  ties <- if (file.exists(ties)) table_of(ties) else data.frame(from = character(), to = character())
  names(actors)[1] <- "name"
  graph <- igraph::graph_from_data_frame(ties, directed = directed, vertices = actors)
  target <- function(name) file.path(folder, name)
  suppressWarnings({
    igraph::write_graph(graph, target("igraph.graphml"), "graphml")
    igraph::write_graph(graph, target("igraph.gml"), "gml")
    igraph::write_graph(graph, target("igraph.dot"), "dot")
    V(graph)$id <- V(graph)$name
    igraph::write_graph(graph, target("igraph.net"), "pajek")
  })
  if (nrow(ties) > 0 && !any(duplicated(ties[, 1:2]))) {
    attribute <- if ("weight" %in% names(ties)) "weight" else NULL
    matrix <- as.matrix(igraph::as_adjacency_matrix(graph, attr = attribute))
    sna::write.dl(matrix, target("sna.dl"), vertex.lab = actors$name)
  }
}

write_table <- function(table, path) {
  write.csv(table, path, row.names = FALSE, na = "", fileEncoding = "UTF-8")
}

# Everything as text with all its digits.
texts <- function(values) {
  as.data.frame(lapply(values, function(value) {
    if (!is.numeric(value)) return(as.character(value))
    ifelse(is.na(value), NA, vapply(value, format, "", digits = 15))
  }), optional = TRUE, stringsAsFactors = FALSE)
}

put <- function(path, ids, vertices, ends, edges, about) {
  actors <- data.frame(id = ids, stringsAsFactors = FALSE)
  if (length(vertices) > 0) actors <- cbind(actors, texts(vertices))
  ties <- data.frame(from = ids[ends[, 1]], to = ids[ends[, 2]], stringsAsFactors = FALSE)
  if (length(edges) > 0) ties <- cbind(ties, texts(edges))
  write_table(actors, paste0(path, ".actors.csv"))
  write_table(ties, paste0(path, ".ties.csv"))
  write_table(as.data.frame(about, optional = TRUE), paste0(path, ".about.csv"))
}

read_igraph <- function(path, format, name) {
  graph <- suppressWarnings(igraph::read_graph(path, format))
  vertices <- igraph::vertex_attr(graph)
  ids <- vertices[[name]]
  vertices[["id"]] <- NULL
  about <- c(list(directed = igraph::is_directed(graph)), igraph::graph_attr(graph))
  put(path, ids, vertices, igraph::as_edgelist(graph, names = FALSE), igraph::edge_attr(graph), about)
}

# A network for each relation, or one.
read_network <- function(path) {
  read <- suppressWarnings(network::read.paj(path))
  relations <- if (inherits(read, "network")) list(read) else read$networks
  ids <- network::network.vertex.names(relations[[1]])
  ties <- do.call(rbind, lapply(relations, function(relation) {
    ends <- network::as.edgelist(relation)
    data.frame(from = ids[ends[, 1]], to = ids[ends[, 2]], stringsAsFactors = FALSE)
  }))
  write_table(data.frame(id = ids, stringsAsFactors = FALSE), paste0(path, ".actors.csv"))
  write_table(ties, paste0(path, ".ties.csv"))
  write_table(data.frame(directed = any(vapply(relations, network::is.directed, TRUE))), paste0(path, ".about.csv"))
}

if (arguments[1] == "write") {
  for (folder in list.dirs(arguments[2], recursive = FALSE)) write_files(folder)
} else {
  files <- function(ending) list.files(arguments[2], pattern = paste0("[.]", ending, "$"), full.names = TRUE)
  for (path in files("graphml")) read_igraph(path, "graphml", "id")
  for (path in files("gml")) read_igraph(path, "gml", "label")
  for (path in files("net")) read_network(path)
}
