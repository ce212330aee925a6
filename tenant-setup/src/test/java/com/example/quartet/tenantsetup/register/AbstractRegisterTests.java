package com.example.quartet.tenantsetup.register;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * The registering of this project's applications in a stub of Microsoft Graph.
 */
abstract class AbstractRegisterTests {

	StubServer stub;

	RegisterRun register;

	@BeforeEach
	void start(@TempDir Path folder) throws IOException {
		this.stub = new StubServer();
		this.register = new RegisterRun(this.stub, folder);
	}

	@AfterEach
	void stop() {
		this.stub.close();
	}

}
