package com.example.identityemulator.directory;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.example.identityemulator.policy.ConditionalAccessPolicy;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns JSON into what it means, and refuses what breaks a rule: alike at the start and
 * for every later change.
 */
class RegistrationParser {

	private final List<URI> publicAddresses;

	RegistrationParser(List<URI> publicAddresses) {
		this.publicAddresses = publicAddresses;
	}

	Snapshot parse(RegistrationEntries entries) {
		Map<String, ObjectNode> files = entries.files();
		DirectoryFile file = read(RegistrationEntries.DIRECTORY, files.get(RegistrationEntries.DIRECTORY),
				DirectoryFile.class);
		Map<String, AppRegistration> applications = applications(files);
		new RegistrationChecks(file, applications).check();
		SamplePasswordCheck passwords = new SamplePasswordCheck(file.users());
		this.publicAddresses.forEach(passwords::refuseAt);
		Map<String, ConditionalAccessPolicy> policies = policies(files);
		Set<String> ids = applications.values().stream().map(AppRegistration::clientId).collect(Collectors.toSet());
		new PolicyChecks(file, ids, policies).check();
		return new Snapshot(entries, file, List.copyOf(applications.values()), List.copyOf(policies.values()));
	}

	private Map<String, ConditionalAccessPolicy> policies(Map<String, ObjectNode> files) {
		Map<String, ConditionalAccessPolicy> policies = new LinkedHashMap<>();
		files.forEach((name, content) -> {
			if (name.startsWith("policies/")) {
				PolicyMembers.check(name, content);
				policies.put(name, read(name, content, ConditionalAccessPolicy.class));
			}
		});
		return policies;
	}

	private Map<String, AppRegistration> applications(Map<String, ObjectNode> files) {
		Map<String, ObjectNode> own = new LinkedHashMap<>();
		files.forEach((name, content) -> {
			if (name.startsWith("applications/")) {
				own.put(name, content);
			}
		});
		Map<String, AppRegistration> applications = new LinkedHashMap<>();
		BuiltInApplications.and(own)
			.forEach((name, content) -> applications.put(name, read(name, content, AppRegistration.class)));
		return applications;
	}

	private <T> T read(String name, JsonNode content, Class<T> type) {
		try {
			return JsonMapper.shared().treeToValue(content, type);
		}
		catch (JacksonException ex) {
			throw BadRegistrationException.unreadable(name, ex);
		}
	}

}
