package com.example.identityemulator.admin;

import java.util.Map;

import com.example.identityemulator.directory.Registrations;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Changes what is registered, object by object, in the words of the files.
 */
@RestController
@RequestMapping(AdminConnectorCustomizer.PATH + "directory")
class DirectoryAdminController {

	private final Registrations registrations;

	DirectoryAdminController(Registrations registrations) {
		this.registrations = registrations;
	}

	/**
	 * Every file with its content.
	 */
	@GetMapping
	Map<String, ObjectNode> export() {
		return this.registrations.export();
	}

	@PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void replace(@RequestBody @Nullable Map<String, ObjectNode> files) {
		if (files == null) {
			throw new IllegalArgumentException("an order is one JSON object");
		}
		files.values().forEach(StrictOrders::requireObject);
		this.registrations.replace(files);
	}

	@PostMapping(path = "reload", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void reload() {
		this.registrations.reload();
	}

	/**
	 * Everything of a kind by its id: users, groups, applications, appRoleAssignments.
	 */
	@GetMapping("{kind}")
	Map<String, JsonNode> list(@PathVariable("kind") String kind) {
		return this.registrations.of(kind);
	}

	@PostMapping(path = "{kind}", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	JsonNode add(@PathVariable("kind") String kind, @RequestBody JsonNode value) {
		this.registrations.add(kind, value);
		return value;
	}

	@GetMapping("{kind}/{id}")
	ResponseEntity<JsonNode> find(@PathVariable("kind") String kind, @PathVariable("id") String id) {
		return ResponseEntity.of(this.registrations.find(kind + "/" + id));
	}

	@PutMapping(path = "{kind}/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
	JsonNode put(@PathVariable("kind") String kind, @PathVariable("id") String id, @RequestBody JsonNode value) {
		this.registrations.put(kind + "/" + id, value);
		return value;
	}

	@DeleteMapping("{kind}/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void remove(@PathVariable("kind") String kind, @PathVariable("id") String id) {
		this.registrations.remove(kind + "/" + id);
	}

}
