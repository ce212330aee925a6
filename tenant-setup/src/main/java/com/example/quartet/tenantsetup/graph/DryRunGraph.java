package com.example.quartet.tenantsetup.graph;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Prints every write instead of sending it, and names by placeholders what would be new.
 */
public class DryRunGraph implements Graph {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Graph graph;

	private final PrintWriter out;

	public DryRunGraph(Graph graph, PrintWriter out) {
		this.graph = graph;
		this.out = out;
	}

	@Override
	public JsonNode get(String path) {
		return find(path).orElseGet(JSON::createObjectNode);
	}

	@Override
	public Optional<JsonNode> find(String path) {
		return isPlaceholder(path) ? Optional.empty() : this.graph.find(path);
	}

	@Override
	public List<JsonNode> list(String path) {
		return isPlaceholder(path) ? List.of() : this.graph.list(path);
	}

	@Override
	public JsonNode upsert(String path, JsonNode body) {
		print("PATCH", path, body, " (Prefer: create-if-missing)");
		String name = path.replaceAll(".*'(.*)'.*", "$1").replaceAll("<appId of |>", "");
		String kind = path.startsWith("/servicePrincipals") ? "service principal of " : "";
		ObjectNode made = JSON.createObjectNode();
		return made.put("id", "<id of %s%s>".formatted(kind, name)).put("appId", "<appId of %s>".formatted(name));
	}

	@Override
	public void patch(String path, JsonNode body) {
		print("PATCH", path, body, "");
	}

	@Override
	public JsonNode post(String path, JsonNode body) {
		print("POST", path, body, "");
		return JSON.createObjectNode().put("secretText", "<secret>").put("keyId", "<keyId>");
	}

	@Override
	public void delete(String path) {
		print("DELETE", path, null, "");
	}

	private static boolean isPlaceholder(String path) {
		return path.contains("<");
	}

	private void print(String method, String path, @Nullable JsonNode body, String remark) {
		this.out.println("%s %s%s".formatted(method, path, remark));
		if (body != null) {
			this.out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(body).indent(2).stripTrailing());
		}
		this.out.println();
	}

}
