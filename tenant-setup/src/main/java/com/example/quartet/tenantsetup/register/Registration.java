package com.example.quartet.tenantsetup.register;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.example.quartet.tenantsetup.graph.Graph;
import tools.jackson.databind.JsonNode;

/**
 * Everything that a tenant needs, in an order in which each step finds what it refers to;
 * each step may be taken again.
 */
class Registration {

	private final Graph graph;

	private final Registrations registrations;

	private final Applications applications;

	private final ServicePrincipals servicePrincipals;

	private final Credentials credentials;

	private final PrintWriter out;

	Registration(Graph graph, Registrations registrations, Label label, Audience audience, Credentials credentials,
			PrintWriter out) {
		this.graph = graph;
		this.registrations = registrations;
		this.applications = new Applications(graph, label, audience);
		this.servicePrincipals = new ServicePrincipals(graph, label);
		this.credentials = credentials;
		this.out = out;
	}

	/**
	 * Registers all.
	 * @param consent whether to consent for everyone in the tenant
	 * @return the environment variables for the modules, but for the identity provider's
	 */
	Map<String, String> run(boolean consent) throws IOException {
		JsonNode person = this.graph.get("/me?$select=id,userPrincipalName");
		List<RegisteredApplication> registered = this.registrations.applications()
			.stream()
			.map(this.applications::findOrCreate)
			.toList();
		TenantIds ids = new TenantIds(registered);
		registered.forEach((application) -> this.applications.update(application, ids));
		registered.forEach(this.servicePrincipals::createOrUpdate);
		new RoleAssignments(this.graph, ids, this.servicePrincipals)
			.assign(this.registrations.directory().path("appRoleAssignments"), person.path("id").asString());
		if (consent) {
			AdministratorConsent administrator = new AdministratorConsent(this.graph, ids, this.servicePrincipals);
			registered.forEach(administrator::giveTo);
		}
		return variables(registered);
	}

	private Map<String, String> variables(List<RegisteredApplication> registered) throws IOException {
		Map<String, String> variables = new LinkedHashMap<>();
		for (RegisteredApplication application : registered) {
			variables.put(application.file().variablePrefix() + "_CLIENT_ID", application.appId());
			if (application.file().isConfidential()) {
				variables.putAll(new TreeMap<>(this.credentials.of(application)));
			}
			this.out.println("  %-16s %s".formatted(application.file().name(), application.appId()));
		}
		this.credentials.putInUse();
		return variables;
	}

}
