package com.example.quartet.tenantsetup.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.example.quartet.tenantsetup.graph.Graph;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Client secrets: the tenant makes each and tells it once.
 */
class SecretCredentials implements Credentials {

	private static final Duration LIFETIME = Duration.ofDays(180);

	private static final Duration LAST_DAYS = Duration.ofDays(30);

	private final Graph graph;

	private final Label label;

	private final Map<String, String> kept;

	private final Clock clock;

	/**
	 * Prepares to make secrets.
	 * @param kept the variables of an earlier run
	 */
	SecretCredentials(Graph graph, Label label, Map<String, String> kept, Clock clock) {
		this.graph = graph;
		this.label = label;
		this.kept = kept;
		this.clock = clock;
	}

	@Override
	public Map<String, String> of(RegisteredApplication application) {
		String variable = application.file().variablePrefix() + "_CLIENT_SECRET";
		String secret = this.kept.getOrDefault(variable, "");
		String end = "";
		List<JsonNode> lost = new ArrayList<>();
		for (JsonNode credential : ofThisProgram(application)) {
			boolean own = !secret.isEmpty() && secret.startsWith(credential.path("hint").asString("?"));
			if (own && isGood(credential)) {
				end = credential.path("endDateTime").asString();
			}
			else if (!own) {
				lost.add(credential);
			}
		}
		// a run that broke off before it could write the secret down
		lost.forEach((credential) -> this.graph.post(application.path() + "/removePassword",
				JsonMapper.shared().createObjectNode().put("keyId", credential.path("keyId").asString())));
		if (end.isEmpty()) {
			JsonNode made = add(application);
			secret = made.path("secretText").asString();
			end = made.path("endDateTime").asString("");
		}
		return Map.of(variable, secret, variable + "_ENDS", end);
	}

	private List<JsonNode> ofThisProgram(RegisteredApplication application) {
		return this.graph.get(application.path() + "?$select=passwordCredentials")
			.path("passwordCredentials")
			.valueStream()
			.filter((credential) -> this.label.project().equals(credential.path("displayName").asString("")))
			.toList();
	}

	private boolean isGood(JsonNode credential) {
		Instant end = Instant.parse(credential.path("endDateTime").asString());
		return end.isAfter(this.clock.instant().plus(LAST_DAYS));
	}

	private JsonNode add(RegisteredApplication application) {
		ObjectNode body = JsonMapper.shared().createObjectNode();
		body.putObject("passwordCredential")
			.put("displayName", this.label.project())
			.put("endDateTime", this.clock.instant().plus(LIFETIME).truncatedTo(ChronoUnit.SECONDS).toString());
		return this.graph.post(application.path() + "/addPassword", body);
	}

}
