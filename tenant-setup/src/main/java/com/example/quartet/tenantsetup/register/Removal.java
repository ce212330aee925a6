package com.example.quartet.tenantsetup.register;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.example.quartet.tenantsetup.graph.Graph;
import tools.jackson.databind.JsonNode;

/**
 * Takes away what bears the label and nothing else; with an application its service
 * principal goes, and with that its roles and consents.
 */
class Removal {

	private static final String SELECTED = "$select=id,displayName,tags";

	private final Graph graph;

	private final Label label;

	private final PrintWriter out;

	Removal(Graph graph, Label label, PrintWriter out) {
		this.graph = graph;
		this.label = label;
		this.out = out;
	}

	void run(List<String> names) {
		Set<String> deleted = new TreeSet<>();
		for (String name : names) {
			this.graph.find(this.label.application(name) + "?" + SELECTED)
				.filter(this::isLabelled)
				.ifPresent((application) -> delete(application, deleted));
		}
		for (JsonNode application : this.graph
			.list("/applications?$filter=tags/any(t:startswith(t,'%s'))&%s".formatted(this.label.tag(""), SELECTED))) {
			if (!deleted.contains(id(application))) {
				delete(application, deleted);
			}
		}
		// an earlier run may have broken off between the two steps
		this.graph.list("/directory/deletedItems/microsoft.graph.application?" + SELECTED)
			.stream()
			.filter(this::isLabelled)
			.map(Removal::id)
			.forEach(deleted::add);
		deleted.forEach(this::forget);
	}

	private void delete(JsonNode application, Set<String> deleted) {
		this.out.println("  removes %s".formatted(application.path("displayName").asString()));
		this.graph.delete("/applications/" + id(application));
		deleted.add(id(application));
	}

	private void forget(String id) {
		String path = "/directory/deletedItems/" + id;
		this.graph.get(path + "?$select=id"); // waits until it has arrived there
		this.graph.delete(path);
	}

	private boolean isLabelled(JsonNode application) {
		return this.label.isOn(application.path("tags").valueStream().map(JsonNode::asString).toList());
	}

	private static String id(JsonNode application) {
		return application.path("id").asString();
	}

}
