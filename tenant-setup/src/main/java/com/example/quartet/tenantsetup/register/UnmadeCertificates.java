package com.example.quartet.tenantsetup.register;

import java.util.Map;

import com.example.quartet.tenantsetup.credential.CertificateMaker;
import com.example.quartet.tenantsetup.graph.Graph;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What would be sent of certificates that a dry run does not make.
 */
record UnmadeCertificates(Graph graph) implements Credentials {

	@Override
	public Map<String, String> of(RegisteredApplication application) {
		ObjectNode body = JsonMapper.shared().createObjectNode();
		body.putArray("keyCredentials")
			.addObject()
			.put("type", "AsymmetricX509Cert")
			.put("usage", "Verify")
			.put("displayName", CertificateMaker.subject(application.file().displayName()))
			.put("key", "<certificate>");
		this.graph.patch(application.path(), body);
		return Map.of();
	}

}
