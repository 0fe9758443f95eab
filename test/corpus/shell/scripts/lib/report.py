print("r")
