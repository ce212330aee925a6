package com.example.quartet.tenantsetup.doctor;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;
import org.junit.jupiter.api.BeforeEach;

/**
 * The doctor with the settings of {@code ./run}, against an emulator that has this
 * project's registrations.
 */
@EntraEmulator(registrations = "../registrations")
abstract class AbstractDoctorTests {

	Emulator emulator;

	DoctorRun doctor;

	@BeforeEach
	void prepare(Emulator emulator) {
		this.emulator = emulator;
		this.doctor = new DoctorRun(emulator.authority());
	}

}
