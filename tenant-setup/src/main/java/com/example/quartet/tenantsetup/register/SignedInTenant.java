package com.example.quartet.tenantsetup.register;

import java.util.List;
import java.util.stream.Stream;

import com.example.quartet.tenantsetup.graph.Graph;
import com.example.quartet.tenantsetup.signin.SignInException;
import tools.jackson.databind.JsonNode;

/**
 * The tenant that the token is for, which is not always the one that a person had in
 * mind.
 *
 * @param id what tokens call it
 * @param displayName what people call it
 * @param domains the names that it has proved to own
 */
record SignedInTenant(String id, String displayName, List<String> domains) {

	// with User.Read alone these three can be read
	static SignedInTenant of(Graph graph) {
		JsonNode organization = graph.list("/organization?$select=id,displayName,verifiedDomains").get(0);
		return new SignedInTenant(organization.path("id").asString(), organization.path("displayName").asString(),
				organization.path("verifiedDomains")
					.valueStream()
					.map((domain) -> domain.path("name").asString())
					.toList());
	}

	/**
	 * Refuses to go on in another tenant.
	 * @param tenant an id or a domain
	 */
	void check(String tenant) {
		if (Stream.concat(Stream.of(this.id), this.domains.stream()).noneMatch(tenant::equalsIgnoreCase)) {
			throw new SignInException(
					"The sign-in is for %s, not for %s: az login --tenant %2$s signs you in there, or --device-code"
						.formatted(this, tenant));
		}
	}

	@Override
	public String toString() {
		return "%s (%s)".formatted(this.displayName, this.id);
	}

}
